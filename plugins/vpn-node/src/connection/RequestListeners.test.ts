import {
  type Answer,
  ApiServer,
  closing,
  hanging,
  json,
  refusal,
} from '../__testUtils__/ApiServer';
import { clusterDetails } from '../__testUtils__/connection';
import { eventually } from '../__testUtils__/eventually';
import type { ClusterRequest } from '../ClusterRequest';
import { ClusterConnection } from './ClusterConnection';
import { Credentials } from './Credentials';
import { RequestListeners } from './RequestListeners';

describe('listeners to requests', () => {
  let told: ClusterRequest[];
  let listeners: RequestListeners;
  let server: ApiServer;

  beforeEach(() => {
    told = [];
    listeners = new RequestListeners();
  });
  afterEach(() => server.stop());

  async function connectTo(...answers: Answer[]) {
    server = await ApiServer.start(...answers);
    const credential = { type: 'bearer token' as const };
    let token = 0;
    return new ClusterConnection(
      clusterDetails(server.url),
      // Another one each time that it is asked for.
      new Credentials(async () => ({ ...credential, token: `${++token}` })),
      listeners,
    );
  }

  it.each<[ClusterRequest['outcome'], Answer]>([
    ['success', json({})],
    ['missing', refusal(404, 'not found')],
    ['throttled', refusal(429, 'later')],
    ['unreachable', refusal(500, 'etcd')],
    ['unreachable', closing],
    ['slow', hanging],
  ])('are told that a request ended in %s', async (outcome, answer) => {
    const connection = await connectTo(answer);
    const remove = listeners.add(request => told.push(request));
    const options = answer === hanging ? { timeoutMilliseconds: 50 } : {};
    await connection.fetch({ path: '/version' }, options).catch(() => {});
    expect(told).toEqual([{ cluster: 'test', verb: 'read', outcome }]);

    remove();
    await connection.fetch({ path: '/version' }, options).catch(() => {});
    expect(told).toHaveLength(1);
  });

  it('are told of every try, of what it was for, and of those that nobody waits for', async () => {
    const connection = await connectTo(
      refusal(401, 'expired'),
      json({}),
      hanging,
    );
    listeners.add(request => told.push(request));
    await connection.fetch({ path: '/apis', method: 'PATCH' });
    const controller = new AbortController();
    const aborted = connection
      .open({ path: '/api/v1/pods?watch=1' }, controller.signal)
      .catch(error => error);
    await eventually(() => expect(server.requests).toHaveLength(3));
    controller.abort();
    expect(await aborted).toBe(controller.signal.reason);
    expect(told).toEqual([
      { cluster: 'test', verb: 'apply', outcome: 'refused' },
      { cluster: 'test', verb: 'apply', outcome: 'success' },
      { cluster: 'test', verb: 'watch', outcome: 'aborted' },
    ]);
  });
});
