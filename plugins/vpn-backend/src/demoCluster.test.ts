import { mockServices } from '@backstage/backend-test-utils';
import type { VpnProblemCode, VpnStatus } from 'backstage-plugin-vpn-common';
import { applySeeds, type DemoCluster, startDemoCluster } from 'demo-cluster';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { clusterAccessTo } from './__testUtils__/clusterAccessTo';
import { EventReader, readEvents } from './__testUtils__/readEvents';
import { startVpnBackend, vpnEntity } from './__testUtils__/startVpnBackend';

const office = resolve(__dirname, '../../../examples/office-vpn');

// The same road as in the portal: real connections, watches and reports.
describe('a VPN on the demo cluster', () => {
  let cluster: DemoCluster;
  let backend: Awaited<ReturnType<typeof startVpnBackend>>;
  let stream: EventReader<VpnStatus>;

  beforeAll(async () => {
    cluster = await startDemoCluster({ stepMilliseconds: 20 });
    await applySeeds(cluster, [office], mockServices.logger.mock());
    backend = await startVpnBackend({
      entities: [
        vpnEntity('office', { 'backstage.io/kubernetes-cluster': 'demo' }),
      ],
      features: [clusterAccessTo(cluster)],
    });
    const { port } = backend.server.address() as AddressInfo;
    stream = await readEvents<VpnStatus>(
      `http://localhost:${port}/api/vpn/v1/entities/resource/default/office/status/stream`,
    );
  });
  afterAll(async () => {
    stream.close();
    await backend.stop();
    await cluster.stop();
  });

  const healthy = () => stream.until(({ health }) => health === 'healthy');

  it.each<[string, VpnProblemCode]>([
    ['image-pull-error', 'image-pull-failed'],
    ['crash-loop', 'container-crash-looping'],
    ['claim-pending', 'claim-pending'],
    ['volume-degraded', 'volume-degraded'],
    ['volume-faulted', 'volume-faulted'],
    ['tunnel-down', 'tunnel-down'],
    ['forwarding-off', 'forwarding-off'],
    ['peer-missing', 'peers-not-in-tunnel'],
    ['node-port-changed', 'node-port-mismatch'],
    ['node-down', 'pod-not-ready'],
  ])('shows %s as %s, and that it is over', async (fault, code) => {
    await healthy();
    cluster.break({ fault, namespace: 'vpn-office' });
    const broken = await stream.until(({ problems }) =>
      problems.some(problem => problem.code === code),
    );
    expect(broken.health).not.toBe('healthy');
    cluster.heal();
    await healthy();
  });

  it('stays in sight, of unknown health, when the cluster refuses the credentials', async () => {
    await healthy();
    cluster.break({ fault: 'refuse-401' });
    const { health, problems, pods } = await stream.until(({ sources }) =>
      sources.every(({ state }) => state === 'refused'),
    );
    expect({ health, problems, pods }).toMatchObject({
      health: 'unknown',
      problems: [{ code: 'cluster-refused' }],
      pods: [{ ready: true }],
    });
    cluster.heal();
  });

  it('leaves no connection behind when the backend stops', async () => {
    await backend.stop();
    await stream.ended;
    expect(cluster.connections()).toBe(0);
  });
});
