import { mockServices } from '@backstage/backend-test-utils';
import type {
  VpnProblemCode,
  VpnStatus,
  VpnView,
} from 'backstage-plugin-vpn-common';
import { applySeeds, type DemoCluster, startDemoCluster } from 'demo-cluster';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { clusterAccessToAll } from './__testUtils__/clusterAccessTo';
import { passTime, useFastTimers } from './__testUtils__/passTime';
import { EventReader, readEvents } from './__testUtils__/readEvents';
import { startVpnBackend, vpnEntity } from './__testUtils__/startVpnBackend';

const MINUTE = 60_000;
const office = resolve(__dirname, '../../../examples/office-vpn');
const silent = mockServices.logger.mock();

async function startCluster(port?: number): Promise<DemoCluster> {
  const cluster = await startDemoCluster({ stepMilliseconds: 20, port });
  await applySeeds(cluster, [office], silent);
  return cluster;
}

describe('a cluster with a fault', () => {
  const logger = mockServices.logger.mock();
  let clusters: Record<string, DemoCluster>;
  let backend: Awaited<ReturnType<typeof startVpnBackend>>;
  let readers: EventReader<object>[];

  beforeEach(async () => {
    jest.clearAllMocks();
    readers = [];
    const [lab, hung] = await Promise.all([startCluster(), startCluster()]);
    clusters = { lab, hung };
    const onHung = {
      'backstage.io/kubernetes-cluster': 'hung',
      'backstage.io/kubernetes-namespace': 'vpn-office',
    };
    backend = await startVpnBackend({
      entities: [
        vpnEntity('office'),
        vpnEntity('stuck', onHung),
        vpnEntity('waiting', onHung),
      ],
      features: [clusterAccessToAll(clusters), logger.factory],
    });
    useFastTimers();
  });

  afterEach(async () => {
    jest.useRealTimers();
    readers.forEach(reader => reader.close());
    await backend.stop();
    await Promise.all(Object.values(clusters).map(cluster => cluster.stop()));
  });

  async function open<T extends object>(path: string) {
    const { port } = backend.server.address() as AddressInfo;
    const reader = await readEvents<T>(
      `http://localhost:${port}/api/vpn/v1${path}`,
    );
    readers.push(reader);
    return reader;
  }

  const live = (stream: EventReader<VpnStatus>) =>
    stream.until(({ sources }) =>
      sources.every(({ state }) => state === 'live'),
    );
  const follow = async () => {
    const stream = await open<VpnStatus>(
      '/entities/resource/default/office/status/stream',
    );
    await stream.until(({ health }) => health === 'healthy');
    // A watch that ends sooner than this counts as one that failed to open.
    await passTime(10_000);
    return stream;
  };

  it.each<[string, VpnProblemCode, RegExp, number]>([
    ['refuse-401', 'cluster-refused', /refuses the credential/, 0],
    [
      'refuse-403',
      'cluster-refused',
      /^Cluster lab: pods cannot be read: pods is forbidden: User ".*" cannot watch resource "pods"/,
      0,
    ],
    ['hang', 'cluster-slow', /nothing was heard of .* within 150 s$/, 150_000],
    ['disconnect', 'cluster-unreachable', /the connection was closed/, 0],
    ['error-500', 'cluster-unreachable', /500 .*: etcdserver/, 0],
    ['throttle-429', 'cluster-slow', /429 .*; it asks to wait 1 s$/, 0],
    ['truncate', 'cluster-unreachable', /broke off or is no JSON/, 0],
  ])(
    'is named (%s: %s), shown as it was, and live again afterwards',
    async (fault, code, message, time) => {
      const stream = await follow();
      clusters.lab.break({ fault, kind: 'pods' });
      await passTime(time);
      const broken = await stream.until(({ problems }) =>
        problems.some(
          problem => problem.code === code && message.test(problem.message),
        ),
      );
      expect(broken).toMatchObject({
        health: 'unknown',
        problems: [{ hint: expect.any(String) }],
        pods: [{ ready: true }],
      });
      clusters.lab.heal();
      await passTime(MINUTE);
      await live(stream);
    },
  );

  it.each(['expire-watches', 'close-watches', 'slow'])(
    'is no fault to anybody where it can be read on (%s)',
    async fault => {
      const stream = await follow();
      const { length } = stream.events;
      clusters.lab.break({ fault });
      await passTime(MINUTE);
      clusters.lab.break({ fault: 'tunnel-down', namespace: 'vpn-office' });
      await stream.until(({ health }) => health === 'down');
      const told = JSON.stringify(stream.events.slice(length));
      expect(told).not.toContain('cluster-');
    },
  );

  it('holds back no other: neither its VPNs nor its row in the fleet', async () => {
    clusters.hung.break({ fault: 'hang' });
    const view = await open<VpnView>(
      '/stream?vpn=resource:default/stuck&vpn=resource:default/office&vpn=resource:default/waiting&fleet=true',
    );
    const before = await view.until(
      ({ vpns, fleet }) =>
        vpns['resource:default/office'].status?.health === 'healthy' &&
        fleet?.fleet?.vpns['resource:default/office']?.health === 'healthy',
    );
    expect(before.fleet?.fleet?.clusters.hung.state).toBe('connecting');
    await passTime(10_000);
    const { fleet, vpns } = await view.until(
      document =>
        document.fleet?.fleet?.clusters.hung.state !== 'connecting' &&
        ['resource:default/stuck', 'resource:default/waiting'].every(
          ref =>
            document.vpns[ref].status?.problems[0]?.code === 'cluster-slow',
        ),
    );
    expect(fleet?.fleet?.clusters.lab).toEqual({ state: 'live' });
    expect(vpns['resource:default/office'].status?.health).toBe('healthy');
  });

  it('is logged once for all its watches, and once when it is over', async () => {
    const stream = await follow();
    logger.warn.mockClear();
    clusters.lab.break({ fault: 'disconnect' });
    const { length } = clusters.lab.requests();
    await passTime(10 * MINUTE);
    expect(logger.warn.mock.calls).toEqual([
      [
        expect.stringMatching(
          /^Cannot read cluster lab: the connection was closed .*; it is tried again$/,
        ),
      ],
    ]);
    // Six watches, each at first quickly, then about once a minute.
    const tries = clusters.lab.requests().length - length;
    expect(tries).toBeGreaterThan(6 * 8);
    expect(tries).toBeLessThanOrEqual(6 * 26);

    clusters.lab.heal();
    await passTime(MINUTE);
    await live(stream);
    await passTime(5_000);
    const recovered = logger.info.mock.calls.filter(([text]) =>
      text.includes('Cluster lab'),
    );
    expect(recovered).toEqual([['Cluster lab can be read again']]);
  });

  it('is read again after its API server was killed and has started anew', async () => {
    const stream = await follow();
    const port = Number(new URL(clusters.lab.url).port);
    await clusters.lab.stop();
    await stream.until(
      ({ problems }) => problems[0]?.code === 'cluster-unreachable',
    );
    clusters.lab = await startCluster(port);
    await passTime(MINUTE);
    await live(stream);
    await passTime(1_000);
    expect(clusters.lab.connections()).toBe(6);
  });

  it('keeps its last known status, with its age, when the Kubernetes plugin forgets it', async () => {
    const stream = await follow();
    const { lab } = clusters;
    delete clusters.lab;
    await passTime(MINUTE);
    const gone = await stream.until(
      ({ problems }) => problems[0]?.code === 'cluster-unknown',
    );
    expect(gone.pods).toMatchObject([{ ready: true }]);
    expect(lab.connections()).toBe(0);
    await passTime(MINUTE);
    expect(stream.document().observedAt).toBe(gone.observedAt);

    // It comes back at another address.
    clusters.lab = await startCluster();
    await lab.stop();
    await passTime(MINUTE);
    await live(stream);
  });

  it('has no connection a minute after the last viewer left', async () => {
    const stream = await follow();
    expect(clusters.lab.connections()).toBe(6);
    stream.close();
    await passTime(MINUTE + 1_000);
    expect(clusters.lab.connections()).toBe(0);
  });
});
