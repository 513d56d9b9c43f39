import { mockServices } from '@backstage/backend-test-utils';
import type { VpnStatus } from 'backstage-plugin-vpn-common';
import { applySeeds, type DemoCluster, startDemoCluster } from 'demo-cluster';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { clusterAccessTo } from '../__testUtils__/clusterAccessTo';
import { MeasuredMetrics } from '../__testUtils__/MeasuredMetrics';
import { readEvents } from '../__testUtils__/readEvents';
import { startVpnBackend, vpnEntity } from '../__testUtils__/startVpnBackend';

const seed = resolve(__dirname, '../../../../examples/office-vpn');

describe('the metrics of a backend', () => {
  const metrics = new MeasuredMetrics();
  let cluster: DemoCluster;
  let backend: Awaited<ReturnType<typeof startVpnBackend>>;

  beforeAll(async () => {
    cluster = await startDemoCluster({ stepMilliseconds: 20 });
    await applySeeds(cluster, [seed], mockServices.logger.mock());
    backend = await startVpnBackend({
      entities: [
        vpnEntity('office', { 'backstage.io/kubernetes-cluster': 'demo' }),
      ],
      features: [clusterAccessTo(cluster), metrics.service.factory],
    });
  });
  afterAll(async () => {
    await backend.stop();
    await cluster.stop();
  });

  const valuesOf = (metric: string, attribute: string) =>
    Object.fromEntries(
      metrics
        .now(metric)
        .map(({ value, attributes }) => [attributes?.[attribute], value]),
    );

  it('tell of requests, streams and changes, and of a cluster that fails', async () => {
    expect(valuesOf('vpn.streams', 'type')).toEqual({
      status: 0,
      fleet: 0,
      view: 0,
    });
    const { port } = backend.server.address() as AddressInfo;
    const stream = await readEvents<VpnStatus>(
      `http://localhost:${port}/api/vpn/v1/entities/resource/default/office/status/stream`,
    );
    await stream.until(({ sources }) =>
      sources.every(({ state }) => state === 'live'),
    );
    expect(valuesOf('vpn.streams', 'type')).toMatchObject({ status: 1 });
    expect(valuesOf('vpn.clusters', 'state')).toEqual({
      connecting: 0,
      live: 1,
      failed: 0,
    });
    expect(valuesOf('vpn.cluster.status.age', 'cluster')).toEqual({ demo: 0 });
    expect(metrics.of('vpn.cluster.requests')).toContainEqual({
      metric: 'vpn.cluster.requests',
      value: 1,
      attributes: { cluster: 'demo', verb: 'watch', outcome: 'success' },
    });
    const [lag] = metrics.of('vpn.stream.lag');
    expect(lag.attributes).toEqual({ cluster: 'demo' });
    expect(lag.value).toBeGreaterThan(0);

    cluster.break({ fault: 'refuse-401' });
    await stream.until(({ sources }) =>
      sources.every(({ state }) => state === 'refused'),
    );
    expect(metrics.of('vpn.watch.restarts')).toContainEqual({
      metric: 'vpn.watch.restarts',
      value: 1,
      attributes: { cluster: 'demo', kind: 'pods', cause: 'refused' },
    });
    expect(metrics.of('vpn.cluster.requests')).toContainEqual(
      expect.objectContaining({
        attributes: { cluster: 'demo', verb: 'watch', outcome: 'refused' },
      }),
    );
    expect(valuesOf('vpn.clusters', 'state')).toMatchObject({ failed: 1 });
    expect(valuesOf('vpn.cluster.status.age', 'cluster').demo).toBeGreaterThan(
      0,
    );

    stream.close();
    await stream.ended;
    while (valuesOf('vpn.streams', 'type').status) {
      await new Promise(setImmediate);
    }
  });
});
