import { mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import request from 'supertest';
import { FakeCluster } from '../__testUtils__/FakeCluster';
import { FakeClusterService } from '../__testUtils__/FakeClusterService';
import { startVpnBackend, vpnEntity } from '../__testUtils__/startVpnBackend';
import { auditedRead } from './auditedRead';
import type { ReadableStatus } from './VpnAccess';

const entityRef = 'resource:default/office';

describe('the audit of who sees where peers connect from', () => {
  it('has one event a reader, and another one each time that it comes into sight again', async () => {
    const readable = (showsPeerEndpoints: boolean) =>
      ({ showsPeerEndpoints, binding: { entityRef } } as ReadableStatus);
    const read = jest.fn<Promise<ReadableStatus>, []>();
    const note = jest.fn(async () => {});
    const audited = auditedRead(read, note);

    read.mockResolvedValueOnce(readable(false));
    await audited();
    expect(note).not.toHaveBeenCalled();

    read.mockResolvedValue(readable(true));
    await audited();
    await audited();
    expect(note.mock.calls).toEqual([[entityRef]]);

    read.mockRejectedValueOnce(new NotAllowedError('no more'));
    await expect(audited()).rejects.toThrow('no more');
    await audited();
    expect(note).toHaveBeenCalledTimes(2);
  });

  it('names the VPN and the request', async () => {
    const success = jest.fn(async () => {});
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({ success, fail: async () => {} }),
    });
    const denied = new Set(['vpn.peers.read']);
    const backend = await startVpnBackend({
      clusters: new FakeClusterService([new FakeCluster('lab')]),
      entities: [vpnEntity('office')],
      denied,
      features: [auditor.factory],
    });
    const path = '/api/vpn/v1/entities/resource/default/office/status';

    await request(backend.server).get(path);
    expect(auditor.createEvent).not.toHaveBeenCalled();

    denied.clear();
    await request(backend.server).get(path);
    expect(auditor.createEvent.mock.calls).toEqual([
      [
        {
          eventId: 'peers-read',
          severityLevel: 'low',
          request: expect.objectContaining({ originalUrl: path }),
          meta: { entityRef },
        },
      ],
    ]);
    expect(success).toHaveBeenCalledTimes(1);
    await backend.stop();
  });
});
