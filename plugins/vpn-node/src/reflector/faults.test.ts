import type { KubernetesCredential } from '@backstage/plugin-kubernetes-node';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterFailureKind } from '../ClusterRequestError';
import type { ReflectorState } from '../Reflector';
import {
  type Answer,
  ApiServer,
  closing,
  hanging,
  json,
  refusal,
  watching,
} from '../__testUtils__/ApiServer';
import { connectionTo } from '../__testUtils__/connection';
import { eventually } from '../__testUtils__/eventually';
import { ListWatchReflector } from './ListWatchReflector';
import type { ReflectorTiming } from './timing';

const TIMING: ReflectorTiming = {
  initialEvents: 100,
  silence: 200,
  watchSeconds: 3000,
  steady: 20,
  backoff: { minimum: 2, maximum: 20 },
  refusal: 20,
  absence: 60_000,
};

const initialEvents = {
  type: 'BOOKMARK',
  object: {
    metadata: {
      resourceVersion: '10',
      annotations: { 'k8s.io/initial-events-end': 'true' },
    },
  },
};
const everything = watching(initialEvents);
const list = json({ metadata: { resourceVersion: '10' }, items: [] });

const throttled = { 'Retry-After': '1' };
const forbidden =
  'pods is forbidden: User "portal" cannot list resource "pods" in API group "" at the cluster scope';

/** Sends everything, then has a fault. */
function later(fault: Answer): Answer {
  return (response, request) => {
    everything(response, request);
    setTimeout(() => fault(response, request), 2 * TIMING.steady);
  };
}

describe('a fault of an API server', () => {
  let server: ApiServer;
  let reflector: ListWatchReflector<{}>;
  let states: ReflectorState[];

  async function reflect(
    answers: Answer[],
    options: {
      optional?: boolean;
      fetchCredential?: () => Promise<KubernetesCredential>;
    } = {},
  ) {
    server = await ApiServer.start(...answers);
    states = [];
    reflector = new ListWatchReflector(
      connectionTo(server.url, options.fetchCredential),
      {
        path: '/api/v1/pods',
        optional: options.optional,
        onReplace: () => {},
        onUpdate: () => {},
        onDelete: () => {},
        onState: state => states.push(state),
      },
      TIMING,
    );
    reflector.run();
  }

  afterEach(async () => {
    reflector.stop();
    // Ends only when the reflector has closed every connection.
    await server.stop();
  });

  it.each<[string, Answer, ClusterFailureKind, string]>([
    [
      'accepts and never answers',
      hanging,
      'slow',
      'not everything of /api/v1/pods arrived within 0.1 s',
    ],
    [
      'answers and never sends',
      watching(),
      'slow',
      'not everything of /api/v1/pods arrived within 0.1 s',
    ],
    [
      'falls silent, or has a connection that is half open',
      everything,
      'slow',
      'nothing was heard of the watch of /api/v1/pods within 0.2 s',
    ],
    [
      'closes without an answer',
      closing,
      'unreachable',
      'the connection was closed (socket hang up)',
    ],
    [
      'dies while it is watched',
      later(closing),
      'unreachable',
      'the connection was closed (aborted)',
    ],
    [
      'refuses the credential',
      refusal(401, 'Unauthorized'),
      'refused',
      'the API server refuses the credential of the Kubernetes plugin, even when asked for anew (401 Unauthorized)',
    ],
    ['refuses a kind', refusal(403, forbidden), 'refused', forbidden],
    [
      'stands behind a proxy that refuses',
      response => response.writeHead(403).end('<html>'),
      'refused',
      'the API server answered 403 Forbidden',
    ],
    [
      'knows no such kind',
      response => response.writeHead(404).end('404 page not found'),
      'missing',
      'the API server answered 404 Not Found',
    ],
    [
      'has too much to do',
      refusal(429, 'too many requests', throttled),
      'throttled',
      'the API server answered 429 Too Many Requests: too many requests; it asks to wait 1 s',
    ],
    [
      'fails',
      refusal(500, 'etcdserver: request timed out'),
      'unreachable',
      'the API server answered 500 Internal Server Error: etcdserver: request timed out',
    ],
    [
      'fails while it is watched',
      watching(initialEvents, {
        type: 'ERROR',
        object: { code: 500, message: 'etcdserver: no leader' },
      }),
      'unreachable',
      'the API server answered 500 Internal Server Error: etcdserver: no leader',
    ],
    [
      'breaks off in the middle of its JSON',
      response => response.end('{"type":"ADDED","object":{"metad'),
      'unreachable',
      "the API server's answer broke off or is no JSON (32 characters)",
    ],
    [
      'answers with a sign-in page',
      response => response.end('<html>Sign in</html>'),
      'unreachable',
      "the API server's answer broke off or is no JSON (20 characters)",
    ],
  ])(
    'is named when it %s, and everything is read when it is over',
    async (_, fault, failure, message) => {
      // Where initial events do not come, the reflector lists instead.
      const answer: Answer = (response, request) =>
        (request.url?.includes('limit=') ? list : everything)(
          response,
          request,
        );
      await reflect([fault, answer]);
      await eventually(() => {
        const failed = states.findIndex(({ state }) => state === 'failed');
        expect(states[failed]).toMatchObject({
          error: { failure, message: `Cluster test: ${message}` },
        });
        expect(states[failed + 1]).toEqual({ state: 'live' });
      });
    },
  );

  it('is told with the time at which the collection was last known', async () => {
    await reflect([later(closing), hanging]);
    await eventually(() =>
      expect(states).toMatchObject([
        { state: 'connecting' },
        { state: 'live' },
        { state: 'failed', heardAt: expect.any(Number) },
        { state: 'failed', heardAt: expect.any(Number) },
      ]),
    );
    const [, , first, second] = states as Array<{ heardAt: number }>;
    expect(second.heardAt).toBe(first.heardAt);
  });

  it('is none when a credential has expired while it was watched', async () => {
    let tokens = 0;
    const accepting =
      (token: string, answer: Answer): Answer =>
      (response, request) =>
        request.headers.authorization === `Bearer ${token}`
          ? answer(response, request)
          : refusal(401, 'Unauthorized')(response, request);
    const fetchCredential = async () => {
      tokens += 1;
      return { type: 'bearer token' as const, token: `token-${tokens}` };
    };
    const ending = later(response => response.end());
    await reflect(
      [
        accepting('token-1', ending),
        accepting('token-2', watching()),
        accepting('token-2', watching()),
      ],
      { fetchCredential },
    );
    await eventually(() => expect(server.requests).toHaveLength(3));
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(
      ['Bearer token-1', 'Bearer token-1', 'Bearer token-2'],
    );
    expect(states).toEqual([{ state: 'connecting' }, { state: 'live' }]);
  });

  it('leaves a server alone that lacks an optional collection', async () => {
    await reflect([refusal(404, 'not found')], { optional: true });
    await sleep(200);
    expect(server.requests).toHaveLength(1);
  });
});
