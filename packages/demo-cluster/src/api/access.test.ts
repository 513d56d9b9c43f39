import {
  namespace,
  READER_TOKEN,
  startApi,
  type TestApi,
} from '../__testUtils__/startApi';

describe('who may do what', () => {
  let api: TestApi;
  const asReader = (method: string, path: string, body?: unknown) =>
    api.send(method, path, { token: READER_TOKEN, body });

  beforeEach(async () => {
    api = await startApi();
    api.seed(namespace('x'));
  });

  afterEach(() => api.server.close());

  it('lets the reader read', async () => {
    expect((await asReader('GET', '/apis/apps/v1/deployments')).status).toBe(
      200,
    );
    expect((await asReader('GET', '/api/v1/namespaces/x')).status).toBe(200);
  });

  it.each([
    ['PATCH', 'deployments.apps "vpn"', 'patch', '/vpn'],
    ['DELETE', 'deployments.apps "vpn"', 'delete', '/vpn'],
    ['POST', 'deployments.apps', 'create', ''],
  ])('refuses the reader a %s', async (method, subject, verb, path) => {
    const { status, body } = await asReader(
      method,
      `/apis/apps/v1/namespaces/x/deployments${path}`,
      {},
    );
    expect(status).toBe(403);
    expect(body.message).toBe(
      `${subject} is forbidden: User "demo-reader" cannot ${verb} resource "deployments" in API group "apps" in the namespace "x"`,
    );
  });

  it('shows the reader no ConfigMap but the reported status', async () => {
    const selected = '?fieldSelector=metadata.name%3Dbackstage-vpn-status';
    const paths = [
      '/api/v1/configmaps',
      '/api/v1/configmaps?watch=1',
      '/api/v1/namespaces/x/configmaps/peers',
      `/api/v1/configmaps${selected}`,
      '/api/v1/namespaces/x/configmaps/backstage-vpn-status',
    ];
    const answers = await Promise.all(paths.map(path => asReader('GET', path)));
    expect(answers.map(({ status }) => status)).toEqual([
      403, 403, 403, 200, 404,
    ]);
  });
});
