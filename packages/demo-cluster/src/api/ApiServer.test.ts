import unauthorized from '../__fixtures__/kubernetes/error.401-unauthorized.json';
import forbidden from '../__fixtures__/kubernetes/error.403-forbidden.json';
import notFound from '../__fixtures__/kubernetes/error.404-not-found.json';
import namespaceMissing from '../__fixtures__/kubernetes/error.404-namespace-missing-on-dry-run.json';
import podSecurity from '../__fixtures__/kubernetes/error.403-pod-security.json';
import portAllocated from '../__fixtures__/kubernetes/error.422-nodeport-allocated.json';
import outOfRangeAccepted from '../__fixtures__/kubernetes/dry-run.nodeport-out-of-range-accepted.json';
import version from '../__fixtures__/kubernetes/version.json';
import {
  namespace,
  nodePortService,
  pod,
  READER_TOKEN,
  startApi,
  type TestApi,
} from '../__testUtils__/startApi';

describe('the API, compared with the answers of a real server', () => {
  let api: TestApi;

  beforeEach(async () => {
    api = await startApi();
    api.seed(namespace('vpn-lab'));
  });

  afterEach(() => api.server.close());

  it('tells its version', async () => {
    expect((await api.send('GET', '/version')).body).toEqual(version);
  });

  it('refuses who sends no known token', async () => {
    const { status, body } = await api.send('GET', '/api/v1/pods', {
      token: 'unknown',
    });
    expect(status).toBe(401);
    expect(body).toEqual(unauthorized);
    const anonymous = await fetch(`${api.url}/api/v1/pods`);
    expect(await anonymous.json()).toEqual(unauthorized);
  });

  it('refuses a kind that the user may not list', async () => {
    api.server.faults.refuse403('pods');
    const { status, body } = await api.send('GET', '/api/v1/pods', {
      token: READER_TOKEN,
    });
    expect(status).toBe(403);
    expect(body).toEqual({
      ...forbidden,
      message: forbidden.message.replace('portal-nobody', 'demo-reader'),
    });
  });

  it('knows no object that is not there', async () => {
    const { status, body } = await api.send(
      'GET',
      '/api/v1/namespaces/vpn-lab/pods/nope',
    );
    expect(status).toBe(404);
    expect(body).toEqual(notFound);
  });

  it.each(['', '&dryRun=All'])(
    'refuses an object of a namespace that is missing (%s)',
    async query => {
      const { status, body } = await api.apply(
        nodePortService('wg', 'nons', 31821),
        '/api/v1/namespaces/nons/services/wg',
        query,
      );
      expect(status).toBe(404);
      expect(body).toEqual(namespaceMissing);
    },
  );

  it.each(['', '&dryRun=All'])(
    'refuses a NodePort of another Service (%s)',
    async query => {
      const path = '/api/v1/namespaces/vpn-lab/services';
      await api.apply(
        nodePortService('first', 'vpn-lab', 31821),
        `${path}/first`,
      );
      const { status, body } = await api.apply(
        nodePortService('dup', 'vpn-lab', 31821),
        `${path}/dup`,
        query,
      );
      expect(status).toBe(422);
      expect(body).toEqual(portAllocated);
    },
  );

  it('takes a NodePort out of range in a dry run, and answers as a real server does', async () => {
    const service = nodePortService('oob', 'vpn-lab', 40000);
    const path = '/api/v1/namespaces/vpn-lab/services/oob';
    const { status, body } = await api.apply(service, path, '&dryRun=All');
    expect(status).toBe(201);
    const { uid, creationTimestamp, managedFields } = body.metadata;
    expect(body).toEqual({
      ...outOfRangeAccepted,
      metadata: {
        ...outOfRangeAccepted.metadata,
        uid,
        creationTimestamp,
        managedFields: [
          {
            ...outOfRangeAccepted.metadata.managedFields[0],
            time: managedFields[0].time,
          },
        ],
      },
    });
    expect((await api.send('GET', path)).status).toBe(404);
  });

  it('refuses a NodePort out of range where it is meant', async () => {
    const { status, body } = await api.apply(
      nodePortService('wg-bad', 'vpn-lab', 40000),
      '/api/v1/namespaces/vpn-lab/services/wg-bad',
    );
    expect(status).toBe(422);
    expect(body.message).toBe(
      'Service "wg-bad" is invalid: spec.ports[0].nodePort: Invalid value: 40000: provided port is not in the valid range. The range of valid ports is 30000-32767',
    );
  });

  it('refuses a pod that Pod Security does not let in', async () => {
    api.seed(
      namespace('strict', {
        'pod-security.kubernetes.io/enforce': 'restricted',
      }),
    );
    const { status, body } = await api.send(
      'POST',
      '/api/v1/namespaces/strict/pods',
      {
        body: {
          ...pod('wg', 'strict'),
          spec: {
            containers: [
              {
                name: 'wireguard',
                image: 'wireguard:1',
                securityContext: { capabilities: { add: ['NET_ADMIN'] } },
              },
            ],
          },
        },
      },
    );
    expect(status).toBe(403);
    expect(body).toEqual(podSecurity);
  });

  it('ends all connections when it closes', async () => {
    const controller = new AbortController();
    const response = await fetch(
      `${api.url}/api/v1/pods?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan`,
      {
        headers: { Authorization: `Bearer ${READER_TOKEN}` },
        signal: controller.signal,
      },
    );
    const reader = response.body!.getReader();
    await reader.read();
    expect(api.server.connections()).toBeGreaterThan(0);

    await api.server.close();
    await expect(reader.read()).rejects.toThrow();
    expect(api.server.connections()).toBe(0);
    api = await startApi();
  });
});
