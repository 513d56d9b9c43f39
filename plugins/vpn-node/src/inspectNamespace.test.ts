import { DefaultClusterClient } from './DefaultClusterClient';
import { inspectNamespace } from './inspectNamespace';
import {
  type Answer,
  ApiServer,
  byPath,
  hanging,
  json,
  refusal,
} from './__testUtils__/ApiServer';
import { connectionTo } from './__testUtils__/connection';

const NAMESPACE = '/api/v1/namespaces/vpn-office';
const ANSWERS: Record<string, Answer> = {
  [NAMESPACE]: json({
    metadata: {
      name: 'vpn-office',
      labels: { 'pod-security.kubernetes.io/enforce': 'baseline' },
    },
  }),
  [`${NAMESPACE}/resourcequotas`]: json({
    items: [
      {
        metadata: { name: 'small' },
        spec: { hard: { pods: '9' } },
        status: { hard: { pods: '2' }, used: { pods: '1' } },
      },
      {
        metadata: { name: 'new' },
        spec: { hard: { pods: '3' }, scopes: ['BestEffort'] },
      },
    ],
  }),
  [`${NAMESPACE}/limitranges`]: json({
    items: [
      {
        metadata: { name: 'defaults' },
        spec: {
          limits: [
            {
              type: 'Container',
              default: { cpu: '1' },
              defaultRequest: { cpu: '10m' },
              max: { memory: '1Gi' },
            },
          ],
        },
      },
    ],
  }),
  [`${NAMESPACE}/services`]: json({
    items: [{ metadata: { name: 'office' }, spec: { type: 'NodePort' } }],
  }),
  [`${NAMESPACE}/persistentvolumeclaims`]: json({ items: [] }),
  '/apis/apps/v1/namespaces/vpn-office/deployments': json({
    items: [{ metadata: { name: 'office' } }],
  }),
};

describe('inspectNamespace', () => {
  let server: ApiServer;

  async function inspect(changes: Record<string, Answer> = {}) {
    server = await ApiServer.start(byPath({ ...ANSWERS, ...changes }));
    const client = new DefaultClusterClient(connectionTo(server.url));
    return inspectNamespace(client, 'vpn-office', { timeoutMilliseconds: 500 });
  }

  afterEach(() => server.stop());

  it('tells what the namespace is, has room for and holds', async () => {
    expect(await inspect()).toEqual({
      namespace: {
        labels: { 'pod-security.kubernetes.io/enforce': 'baseline' },
        annotations: {},
      },
      quotas: [
        {
          name: 'small',
          hard: { pods: '2' },
          used: { pods: '1' },
          scoped: false,
        },
        { name: 'new', hard: { pods: '3' }, used: {}, scoped: true },
      ],
      limits: [
        {
          name: 'defaults',
          type: 'Container',
          min: {},
          max: { memory: '1Gi' },
          default: { cpu: '1' },
          defaultRequest: { cpu: '10m' },
        },
      ],
      objects: [
        expect.objectContaining({ apiVersion: 'v1', kind: 'Service' }),
        expect.objectContaining({ apiVersion: 'apps/v1', kind: 'Deployment' }),
      ],
      unread: [],
    });
    const selected = server.paths
      .filter(({ searchParams }) => searchParams.has('labelSelector'))
      .map(({ pathname }) => pathname.split('/').at(-1));
    expect(selected.sort()).toEqual([
      'deployments',
      'persistentvolumeclaims',
      'services',
    ]);
  });

  it('takes a namespace that is not there for none', async () => {
    const missing = refusal(404, 'namespaces "vpn-office" not found');
    expect(await inspect({ [NAMESPACE]: missing })).toMatchObject({
      namespace: undefined,
      unread: [],
    });
  });

  it('names what it may not read, and tells the rest', async () => {
    const facts = await inspect({
      [`${NAMESPACE}/resourcequotas`]: refusal(403, 'it is forbidden'),
    });
    expect(facts).toMatchObject({
      quotas: [],
      limits: [{ name: 'defaults' }],
      unread: [
        {
          what: 'quotas of the namespace',
          cause: expect.stringContaining('it is forbidden'),
        },
      ],
    });
  });

  it('fails where the cluster does not answer', async () => {
    await expect(inspect({ [NAMESPACE]: hanging })).rejects.toMatchObject({
      failure: 'slow',
    });
  });
});
