import type { VpnStatus } from 'backstage-plugin-vpn-common';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { FakeCluster } from '../__testUtils__/FakeCluster';
import { FakeClusterService } from '../__testUtils__/FakeClusterService';
import { readEvents } from '../__testUtils__/readEvents';
import { startVpnBackend, vpnEntity } from '../__testUtils__/startVpnBackend';

describe('the health of the backend', () => {
  it('counts clusters and streams, and is degraded while a cluster fails', async () => {
    const lab = new FakeCluster('lab');
    const backend = await startVpnBackend({
      clusters: new FakeClusterService([lab, new FakeCluster('unseen')]),
      entities: [vpnEntity('office')],
    });
    const health = async () => {
      const { body } = await request(backend.server)
        .get('/api/vpn/v1/health')
        .expect(200);
      return body;
    };
    expect(await health()).toEqual({
      status: 'ok',
      clusters: { watched: 0, live: 0, failed: 0 },
      streams: 0,
    });

    const { port } = backend.server.address() as AddressInfo;
    const stream = await readEvents<VpnStatus>(
      `http://localhost:${port}/api/vpn/v1/entities/resource/default/office/status/stream`,
    );
    await stream.until(status => status.health === 'healthy');
    expect(await health()).toEqual({
      status: 'ok',
      clusters: { watched: 1, live: 1, failed: 0 },
      streams: 1,
    });

    lab.fail('unreachable', 'connect ECONNREFUSED');
    expect(await health()).toMatchObject({
      status: 'degraded',
      clusters: { watched: 1, live: 0, failed: 1 },
    });
    stream.close();
    await backend.stop();
  });
});
