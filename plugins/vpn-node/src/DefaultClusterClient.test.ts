import { text } from 'node:stream/consumers';
import type { KubernetesCredential } from '@backstage/plugin-kubernetes-node';
import { DefaultClusterClient } from './DefaultClusterClient';
import {
  type Answer,
  ApiServer,
  closing,
  hanging,
  json,
  refusal,
} from './__testUtils__/ApiServer';
import { connectionTo } from './__testUtils__/connection';
import { sample } from './__testUtils__/sample';

const SERVICE = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'office', namespace: 'vpn-office' },
};

const CORE = json({
  resources: [
    { name: 'services/status', kind: 'Service', namespaced: true },
    { name: 'services', kind: 'Service', namespaced: true },
    { name: 'namespaces', kind: 'Namespace', namespaced: false },
  ],
});

describe('DefaultClusterClient', () => {
  let server: ApiServer;

  async function connect(
    answers: Answer[],
    fetchCredential?: () => Promise<KubernetesCredential>,
  ) {
    server = await ApiServer.start(...answers);
    return new DefaultClusterClient(connectionTo(server.url, fetchCredential));
  }

  afterEach(() => server.stop());

  it('reads, uncompressed and with its credential', async () => {
    const client = await connect(
      [json({ gitVersion: 'v1.34.9' })],
      async () => ({
        type: 'bearer token',
        token: 'one',
      }),
    );
    expect(await client.read('/version')).toEqual({ gitVersion: 'v1.34.9' });
    expect(server.requests[0].headers).toMatchObject({
      authorization: 'Bearer one',
      'accept-encoding': 'identity',
    });
  });

  it('fetches its credential once for several requests', async () => {
    const fetchCredential = jest.fn(async () => ({
      type: 'anonymous' as const,
    }));
    const client = await connect([json({})], fetchCredential);
    await Promise.all([client.read('/version'), client.read('/version')]);
    expect(fetchCredential).toHaveBeenCalledTimes(1);
  });

  it('tries once more with a new credential when the old one is refused', async () => {
    let count = 0;
    const client = await connect(
      [refusal(401, 'Unauthorized'), json({ gitVersion: 'v1.34.9' })],
      async () => {
        count += 1;
        return { type: 'bearer token', token: `token-${count}` };
      },
    );
    expect(await client.read('/version')).toEqual({ gitVersion: 'v1.34.9' });
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(
      ['Bearer token-1', 'Bearer token-2'],
    );
  });

  it('does not try a refused credential twice, and does not name it', async () => {
    const client = await connect([refusal(401, 'Unauthorized')], async () => ({
      type: 'bearer token',
      token: 'very-secret',
    }));
    const error: Error = await client
      .read<never>('/version')
      .catch(thrown => thrown);
    expect(error).toMatchObject({
      name: 'ClusterRequestError',
      failure: 'refused',
      answer: { status: 401 },
    });
    expect(JSON.stringify(error) + error.stack).not.toContain('very-secret');
    expect(server.requests).toHaveLength(1);
  });

  it.each<[string, Answer, object]>([
    [
      'a refusal',
      refusal(403, 'pods is forbidden'),
      { failure: 'refused', message: 'Cluster test: pods is forbidden' },
    ],
    ['a missing object', refusal(404, 'not found'), { failure: 'missing' }],
    ['a bad request', refusal(400, 'bad selector'), { failure: 'invalid' }],
    [
      'throttling',
      refusal(429, 'slow down', { 'Retry-After': '7' }),
      { failure: 'throttled', answer: { retryAfterSeconds: 7 } },
    ],
    ['an expired list', refusal(410, 'expired'), { failure: 'expired' }],
    [
      'an error of the server',
      refusal(500, 'etcd'),
      { failure: 'unreachable' },
    ],
    [
      'an answer of a proxy',
      response => response.writeHead(502).end('<html>Bad Gateway</html>'),
      {
        failure: 'unreachable',
        message: 'Cluster test: the API server answered 502 Bad Gateway',
      },
    ],
    [
      'a redirect',
      response => response.writeHead(302, { Location: '/login' }).end(),
      {
        failure: 'unreachable',
        message: 'Cluster test: the API server answered 302 Found',
      },
    ],
    [
      'an answer that is no JSON',
      response => response.end('<html>Sign in</html>'),
      { failure: 'unreachable' },
    ],
    ['a closed connection', closing, { failure: 'unreachable' }],
  ])('names %s', async (_, answer, failure) => {
    const client = await connect([answer]);
    await expect(client.read('/api/v1/pods')).rejects.toMatchObject(failure);
  });

  it('names a port on which nothing listens', async () => {
    const client = await connect([closing]);
    await server.stop();
    await expect(client.read('/version')).rejects.toThrow(
      /^Cluster test: nothing accepts connections at its address \(connect ECONNREFUSED 127.0.0.1:\d+\)$/,
    );
  });

  it.each<[string, Answer]>([
    ['does not answer', hanging],
    ['stops in the middle of its answer', response => response.write('{"a":')],
  ])('names a server that %s, and closes the connection', async (_, answer) => {
    const client = await connect([answer]);
    await expect(
      client.read('/version', { timeoutMilliseconds: 50 }),
    ).rejects.toMatchObject({
      failure: 'slow',
      message: 'Cluster test: no whole answer to GET /version within 0.05 s',
    });
  });

  it('ends with the reason of its caller', async () => {
    const client = await connect([hanging]);
    const controller = new AbortController();
    const reading = client.read('/version', { signal: controller.signal });
    controller.abort(new Error('left'));
    await expect(reading).rejects.toThrow('left');
  });

  it('does not wait longer for a credential than for an answer', async () => {
    const client = await connect([hanging], () => new Promise(() => {}));
    await expect(
      client.read('/version', { timeoutMilliseconds: 50 }),
    ).rejects.toMatchObject({ failure: 'slow' });
  });

  it('applies an object server-side, where discovery says it belongs', async () => {
    const bodies: string[] = [];
    const client = await connect([
      CORE,
      async (response, request) => {
        bodies.push(await text(request));
        json({ ...SERVICE, spec: {} })(response, request);
      },
    ]);
    expect(await client.apply(SERVICE, { dryRun: true })).toEqual({
      ...SERVICE,
      spec: {},
    });
    await client.apply(SERVICE);

    const [discovery, dryRun, apply] = server.requests;
    expect(discovery.url).toBe('/api/v1');
    expect(dryRun.method).toBe('PATCH');
    expect(dryRun.url).toBe(
      '/api/v1/namespaces/vpn-office/services/office?fieldManager=backstage-vpn&force=true&dryRun=All',
    );
    expect(dryRun.headers['content-type']).toBe('application/apply-patch+yaml');
    expect(apply.url).not.toContain('dryRun');
    expect(bodies.map(body => JSON.parse(body))).toEqual([SERVICE, SERVICE]);
  });

  it('deletes an object, but no other that has taken its name', async () => {
    const bodies: string[] = [];
    const client = await connect([
      CORE,
      async (response, request) => {
        bodies.push(await text(request));
        json({})(response, request);
      },
    ]);
    await client.delete({
      ...SERVICE,
      metadata: { ...SERVICE.metadata, uid: '1' },
    });
    expect(server.requests[1].method).toBe('DELETE');
    expect(server.paths[1].pathname).toBe(
      '/api/v1/namespaces/vpn-office/services/office',
    );
    expect(JSON.parse(bodies[0])).toMatchObject({
      kind: 'DeleteOptions',
      preconditions: { uid: '1' },
    });
  });

  it('gets and deletes what is not there without a failure, and nothing else', async () => {
    const gone = await connect([CORE, refusal(404, 'NotFound')]);
    const object = {
      ...SERVICE,
      metadata: { ...SERVICE.metadata, uid: '1' },
    };
    expect(await gone.get(SERVICE)).toBeUndefined();
    expect(await gone.delete(object)).toBeUndefined();
    await server.stop();

    const refused = await connect([CORE, refusal(403, 'Forbidden')]);
    await expect(refused.get(SERVICE)).rejects.toMatchObject({
      failure: 'refused',
    });
    await expect(refused.delete(object)).rejects.toMatchObject({
      failure: 'refused',
    });
  });

  it('applies an object without a namespace', async () => {
    const client = await connect([CORE, json({})]);
    await client.apply({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'vpn-office' },
    });
    expect(server.paths[1].pathname).toBe('/api/v1/namespaces/vpn-office');
  });

  it('names a kind that the cluster does not know', async () => {
    const client = await connect([json({ resources: [] })]);
    await expect(
      client.apply({
        apiVersion: 'longhorn.io/v1beta2',
        kind: 'Volume',
        metadata: { name: 'a' },
      }),
    ).rejects.toThrow('the API server knows no Volume of longhorn.io/v1beta2');
    expect(server.paths[0].pathname).toBe('/apis/longhorn.io/v1beta2');
  });

  it('names what an API server denies, field by field', async () => {
    const client = await connect([
      CORE,
      json(sample('error.422-nodeport-allocated'), 422),
    ]);
    await expect(client.apply(SERVICE)).rejects.toMatchObject({
      failure: 'invalid',
      answer: {
        status: 422,
        reason: 'Invalid',
        causes: [
          {
            field: 'spec.ports[0].nodePort',
            message: 'Invalid value: 31821: provided port is already allocated',
          },
        ],
      },
    });
  });
});
