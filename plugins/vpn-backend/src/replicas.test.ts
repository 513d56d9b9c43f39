import type { VpnStatus, VpnView } from 'backstage-plugin-vpn-common';
import type { AddressInfo } from 'node:net';
import { FakeCluster } from './__testUtils__/FakeCluster';
import { FakeClusterService } from './__testUtils__/FakeClusterService';
import { readEvents } from './__testUtils__/readEvents';
import { startRoundRobin } from './__testUtils__/startRoundRobin';
import { startVpnBackend, vpnEntity } from './__testUtils__/startVpnBackend';

const office = 'resource:default/office';
const viewPath = `/api/vpn/v1/stream?vpn=${office}`;
const statusPath = '/api/vpn/v1/entities/resource/default/office/status';

describe('two replicas behind a round-robin proxy', () => {
  const lab = new FakeCluster('lab');
  const startReplica = async () => {
    const replica = await startVpnBackend({
      clusters: new FakeClusterService([lab]),
      entities: [vpnEntity('office')],
    });
    const { port } = replica.server.address() as AddressInfo;
    return { port, stop: () => replica.stop() };
  };
  let replicas: Awaited<ReturnType<typeof startReplica>>[];
  let proxy: Awaited<ReturnType<typeof startRoundRobin>>;

  beforeAll(async () => {
    replicas = [await startReplica(), await startReplica()];
    proxy = await startRoundRobin(replicas.map(({ port }) => port));
  });
  afterAll(async () => {
    proxy.stop();
    await Promise.all(replicas.map(replica => replica.stop()));
  });

  const readStatus = async (): Promise<VpnStatus> => {
    const headers = { Connection: 'close' };
    return (await fetch(`${proxy.url}${statusPath}`, { headers })).json();
  };
  const openView = () => readEvents<VpnView>(`${proxy.url}${viewPath}`);
  const whenHealth = (health: string) => (view: VpnView) =>
    view.vpns[office].status?.health === health;

  it('answer alike, each with its own watches, and take over from one another', async () => {
    const statuses = [await readStatus(), await readStatus()];
    expect(statuses.map(({ health }) => health)).toEqual([
      'healthy',
      'healthy',
    ]);
    expect(lab.watches.size).toBe(2 * 6);

    const [first, second] = [await openView(), await openView()];
    await Promise.all([
      first.until(whenHealth('healthy')),
      second.until(whenHealth('healthy')),
    ]);

    const [gone] = replicas.splice(0, 1);
    proxy.leaveOut(gone.port);
    await gone.stop();
    await first.ended;
    expect(lab.watches.size).toBe(6);

    const again = await openView();
    await again.until(whenHealth('healthy'));
    lab.makeUnready('office');
    await Promise.all([
      again.until(whenHealth('down')),
      second.until(whenHealth('down')),
    ]);
    [again, second].forEach(stream => stream.close());
  });
});
