import request from 'supertest';
import { vpnObjects } from '../__fixtures__/officeVpn';
import { DemoCluster, startDemoCluster } from '../startDemoCluster';
import { clusterFaults, vpnFaults } from './names';

describe('the control endpoint of the demo cluster', () => {
  let cluster: DemoCluster;

  beforeEach(async () => {
    cluster = await startDemoCluster({
      stepMilliseconds: 2,
      objects: vpnObjects(),
    });
  });

  afterEach(async () => {
    await cluster.stop();
  });

  const control = () => request(cluster.url);
  const begin = async (breakdown: object) =>
    (await control().post('/demo/faults').send(breakdown)).body;
  const end = async (path = '') =>
    (await control().delete(`/demo/faults${path}`)).body;
  const current = async () => (await control().get('/demo/faults')).body;

  /** Code of the answer to a list of a kind. */
  async function listed(kind = 'namespaces'): Promise<number> {
    const { status } = await control()
      .get(`/api/v1/${kind}`)
      .set('Authorization', `Bearer ${cluster.readerToken}`);
    return status;
  }

  it('begins faults, tells those of now, and ends one or all', async () => {
    const degraded = { fault: 'volume-degraded', namespace: 'vpn-office' };
    const refused = { fault: 'refuse-403', kind: 'pods' };

    expect(await begin(degraded)).toEqual({ faults: [degraded] });
    expect(await begin(refused)).toEqual({ faults: [degraded, refused] });
    expect(await current()).toEqual({ faults: [degraded, refused] });
    expect(await end('/volume-degraded')).toEqual({ faults: [refused] });
    expect(await listed('pods')).toBe(403);
    expect(await listed('services')).toBe(200);
    expect(await end()).toEqual({ faults: [] });
    expect(await listed('pods')).toBe(200);
  });

  it('takes every fault that it names', async () => {
    const breakdowns = [
      ...vpnFaults.map(fault => ({ fault, namespace: 'vpn-office' })),
      ...clusterFaults.map(fault => ({ fault })),
    ];
    for (const breakdown of breakdowns) {
      await begin(breakdown);
    }
    expect(await current()).toEqual({ faults: breakdowns });
    expect(await end()).toEqual({ faults: [] });
    expect(await listed()).toBe(200);
  });

  it.each([
    [{ fault: 'gremlins' }, 400, /Unknown fault "gremlins".*crash-loop.*hang/],
    [{}, 400, /Unknown fault undefined/],
    [{ fault: 'crash-loop' }, 400, /give its namespace/],
    [{ fault: 'refuse-403', kind: 7 }, 400, /plural of a kind/],
    [{ fault: 'crash-loop', namespace: 'no' }, 404, /no namespace no/],
  ])('refuses %j', async (body, code, message) => {
    const { body: answer } = await control()
      .post('/demo/faults')
      .send(body)
      .expect(code);
    expect(answer.error.message).toMatch(message);
  });

  it('refuses what is no JSON, and to end a fault that it does not know', async () => {
    const { status } = await control()
      .post('/demo/faults')
      .set('Content-Type', 'application/json')
      .send('{');
    expect(status).toBe(400);
    expect((await end('/gremlins')).error.message).toMatch(
      /Unknown fault "gremlins"/,
    );
  });

  it('answers while the cluster refuses, and heals it', async () => {
    cluster.break({ fault: 'refuse-401' });
    expect(await listed()).toBe(401);
    expect(await end('/refuse-401')).toEqual({ faults: [] });
    expect(await listed()).toBe(200);
  });

  it('answers while the cluster hangs, and the request goes on when it is healed', async () => {
    cluster.break({ fault: 'hang' });
    const hanging = listed();

    expect(await current()).toEqual({ faults: [{ fault: 'hang' }] });
    await end();
    await expect(hanging).resolves.toBe(200);
  });

  it('keeps the other faults of the cluster when one is healed', async () => {
    cluster.break({ fault: 'refuse-401' });
    cluster.break({ fault: 'close-watches' });
    cluster.heal('close-watches');
    expect(await listed()).toBe(401);
  });
});
