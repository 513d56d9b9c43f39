import { mockCredentials } from '@backstage/backend-test-utils';
import type { VpnFleet, VpnStatus, VpnView } from 'backstage-plugin-vpn-common';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { FakeCluster } from './__testUtils__/FakeCluster';
import { FakeClusterService } from './__testUtils__/FakeClusterService';
import { EventReader, readEvents } from './__testUtils__/readEvents';
import { startVpnBackend, vpnEntity } from './__testUtils__/startVpnBackend';

const statusPath = '/api/vpn/v1/entities/resource/default/office/status';

function refs(count: number): string {
  const all = Array.from(
    { length: count },
    (_, index) => `resource:a/${index}`,
  );
  return new URLSearchParams(all.map(ref => ['vpn', ref])).toString();
}

describe('streams', () => {
  const readers: EventReader<object>[] = [];
  let lab: FakeCluster;
  let backend: Awaited<ReturnType<typeof startVpnBackend>>;
  let denied: Set<string>;

  beforeEach(async () => {
    lab = new FakeCluster('lab');
    denied = new Set();
    const hung = new FakeCluster('hung');
    hung.hangs = true;
    backend = await startVpnBackend({
      clusters: new FakeClusterService([lab, hung]),
      entities: [
        vpnEntity('office'),
        vpnEntity('pull'),
        vpnEntity('stuck', { 'backstage.io/kubernetes-cluster': 'hung' }),
      ],
      denied,
    });
  });
  afterEach(async () => {
    readers.splice(0).forEach(reader => reader.close());
    await backend.stop();
  });

  async function open<T extends object>(path: string) {
    const { port } = backend.server.address() as AddressInfo;
    const reader = await readEvents<T>(`http://localhost:${port}${path}`);
    readers.push(reader);
    return reader;
  }

  it('send the whole status first, then patches that give what GET answers', async () => {
    const stream = await open<VpnStatus>(`${statusPath}/stream`);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
    });
    await stream.until(({ health }) => health === 'healthy');
    lab.makeUnready('office');
    const streamed = await stream.until(({ health }) => health === 'down');

    const { body } = await request(backend.server).get(statusPath);
    expect({ ...streamed, observedAt: '' }).toEqual({
      ...body,
      observedAt: '',
    });
    const [first, ...patches] = stream.events;
    expect(first).toMatchObject({ event: 'status', id: '1' });
    expect(patches.map(({ event }) => event)).toEqual(
      patches.map(() => 'patch'),
    );
    expect(patches.map(({ id }) => Number(id))).toEqual(
      patches.map((_, index) => index + 2),
    );
  });

  it('share one watch a kind among all viewers and VPNs of a cluster', async () => {
    const first = await open<VpnStatus>(`${statusPath}/stream`);
    await first.until(({ health }) => health === 'healthy');
    expect(lab.watches.size).toBe(6);
    const second = await open<VpnStatus>(`${statusPath}/stream`);
    await second.until(({ health }) => health === 'healthy');
    const fleet = await open<VpnFleet>('/api/vpn/v1/vpns/stream');
    await fleet.until(({ vpns }) =>
      Object.values(vpns).some(({ health }) => health === 'down'),
    );
    expect(lab.watches.size).toBe(6);
  });

  it('close the watches at once when the backend stops, and end themselves', async () => {
    const stream = await open<VpnStatus>(`${statusPath}/stream`);
    await stream.until(({ health }) => health === 'healthy');
    await backend.stop();
    await stream.ended;
    expect(lab.watches.size).toBe(0);
  });

  it('answer with the error itself where the user may not see the VPN', async () => {
    denied.add('vpn.status.read');
    const { body } = await request(backend.server)
      .get(`${statusPath}/stream`)
      .expect(403);
    expect(body.error.name).toBe('NotAllowedError');
    await request(backend.server)
      .get(`${statusPath}/stream`)
      .set('authorization', mockCredentials.none.header())
      .expect(401);
  });

  it('show the fleet row by row, whatever a hung cluster does', async () => {
    const fleet = await open<VpnFleet>('/api/vpn/v1/vpns/stream');
    expect(fleet.events[0]?.event ?? 'fleet').toBe('fleet');
    const { vpns, clusters } = await fleet.until(
      document =>
        document.vpns['resource:default/office']?.health === 'healthy' &&
        document.vpns['resource:default/pull']?.health === 'down' &&
        document.clusters.lab.state === 'live',
    );
    expect(vpns).toMatchObject({
      'resource:default/office': {
        owner: 'group:default/guests',
        volume: 'healthy',
        peers: expect.any(Number),
      },
      'resource:default/pull': { problem: expect.stringContaining('pulled') },
      'resource:default/stuck': { health: 'unknown' },
    });
    expect(clusters).toEqual({
      lab: { state: 'live' },
      hung: { state: 'connecting' },
    });
  });

  it('bring all that one browser looks at in one, what cannot be shown with its error', async () => {
    denied.add('vpn.status.read resource:default/pull');
    const view = await open<VpnView>(
      '/api/vpn/v1/stream?vpn=resource:default/office&vpn=resource:default/pull&vpn=resource:default/gone&fleet=true',
    );
    expect(view.events[0]?.event ?? 'view').toBe('view');
    const office = 'resource:default/office';
    const { vpns, fleet } = await view.until(
      document =>
        document.vpns[office].status?.health === 'healthy' &&
        document.fleet?.fleet?.vpns[office]?.health === 'healthy',
    );
    expect(vpns).toMatchObject({
      'resource:default/pull': {
        error: { statusCode: 403, name: 'NotAllowedError' },
      },
      'resource:default/gone': {
        error: { statusCode: 404, name: 'NotFoundError' },
      },
    });
    expect(Object.keys(fleet!.fleet!.vpns)).not.toContain(
      'resource:default/pull',
    );

    lab.makeUnready('office');
    await view.until(({ vpns: now }) => now[office].status?.health === 'down');
    const last = view.events[view.events.length - 1].data;
    expect(last.length).toBeLessThan(view.events[0].data.length);
    expect(last).not.toContain('NotFoundError');
  });

  it.each([
    ['vpn=../../secrets', /not the ref of an entity/],
    [refs(51), /more than 50 times/],
  ])('refuse a view that is not right: %.20s', async (query, message) => {
    const { body } = await request(backend.server)
      .get(`/api/vpn/v1/stream?${query}`)
      .expect(400);
    expect(body.error.message).toMatch(message);
  });

  it('leave VPNs out of the fleet that the user may not see', async () => {
    denied.add('vpn.status.read resource:default/pull');
    denied.add('vpn.status.read resource:default/stuck');
    const { body } = await request(backend.server).get('/api/vpn/v1/vpns');
    expect(Object.keys(body.vpns)).toEqual(['resource:default/office']);
  });
});
