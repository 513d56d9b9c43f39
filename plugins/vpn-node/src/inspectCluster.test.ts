import { DefaultClusterClient } from './DefaultClusterClient';
import { inspectCluster } from './inspectCluster';
import {
  type Answer,
  ApiServer,
  byPath,
  hanging,
  json,
  refusal,
} from './__testUtils__/ApiServer';
import {
  CILIUM,
  CLUSTER,
  NODE_DOWN_POLICY,
  NODES,
  SERVICE_CIDRS,
  SERVICES,
} from './__testUtils__/clusterAnswers';
import { connectionTo } from './__testUtils__/connection';

describe('inspectCluster', () => {
  let server: ApiServer;

  async function inspect(changes: Record<string, Answer> = {}) {
    server = await ApiServer.start(byPath({ ...CLUSTER, ...changes }));
    const client = new DefaultClusterClient(connectionTo(server.url));
    return inspectCluster(client, { timeoutMilliseconds: 500 });
  }

  afterEach(() => server.stop());

  it('tells everything that a cluster tells about itself', async () => {
    expect(await inspect()).toEqual({
      version: 'v1.34.9',
      apiServers: [
        { address: '10.96.0.1', port: 443 },
        { address: '192.0.2.2', port: 6443 },
      ],
      podRanges: ['10.244.0.0/24'],
      serviceRanges: ['10.96.0.0/12'],
      dnsAddress: '10.96.0.10',
      cilium: true,
      nodeDownPolicy: 'do-nothing',
      storageClasses: [
        expect.objectContaining({ name: 'longhorn', isDefault: false }),
        expect.objectContaining({
          name: 'standard',
          isDefault: true,
          allowVolumeExpansion: true,
        }),
        expect.objectContaining({ name: 'archive' }),
      ],
      usedNodePorts: [30001, 31820, 32000],
      nodeAddresses: [
        { node: 'lab-node', type: 'InternalIP', address: '192.0.2.2' },
        { node: 'lab-node', type: 'Hostname', address: 'lab-node' },
      ],
      vpnNamespaces: [
        { namespace: 'vpn-office', entityRef: 'resource:default/office' },
        { namespace: 'vpn-lab', entityRef: undefined },
      ],
      unread: [],
    });
  });

  it('asks for the Deployments of VPNs only', async () => {
    await inspect();
    const deployments = server.paths.find(({ pathname }) =>
      pathname.endsWith('/deployments'),
    );
    expect(deployments?.searchParams.get('labelSelector')).toBe(
      'app.kubernetes.io/part-of=backstage-vpn',
    );
  });

  it.each<[string, Answer, string]>([
    ['refuses', refusal(403, 'nodes is forbidden'), 'nodes is forbidden'],
    ['does not answer', hanging, 'no whole answer to GET /api/v1/nodes'],
  ])(
    'names a part that the cluster %s, and tells the rest',
    async (_, answer, cause) => {
      const facts = await inspect({ [NODES]: answer });
      expect(facts).toMatchObject({
        version: 'v1.34.9',
        usedNodePorts: [30001, 31820, 32000],
        nodeAddresses: [],
        podRanges: [],
      });
      expect(facts.unread).toEqual([
        {
          what: 'nodes and address ranges of pods',
          cause: expect.stringContaining(cause),
        },
      ]);
    },
  );

  it.each<[string, Record<string, Answer>, object]>([
    [
      'Cilium',
      { [CILIUM]: refusal(404, 'page not found') },
      { cilium: false, nodeDownPolicy: 'do-nothing' },
    ],
    [
      'policies of Cilium, but its nodes',
      { [CILIUM]: json({ resources: [{ kind: 'CiliumNode' }] }) },
      { cilium: false },
    ],
    [
      'Longhorn',
      { [NODE_DOWN_POLICY]: refusal(404, 'page not found') },
      { cilium: true, nodeDownPolicy: undefined },
    ],
  ])('misses nothing on a cluster without %s', async (_, changes, expected) => {
    expect(await inspect(changes)).toMatchObject({ ...expected, unread: [] });
  });

  it.each([
    ['kinds of Cilium', CILIUM],
    ["Longhorn's setting node-down-pod-deletion-policy", NODE_DOWN_POLICY],
  ])('names %s where it may not be read', async (what, path) => {
    const facts = await inspect({ [path]: refusal(403, 'it is forbidden') });
    expect(facts.unread).toEqual([
      { what, cause: expect.stringContaining('it is forbidden') },
    ]);
  });

  it('does not guess the ranges of a cluster that does not tell them', async () => {
    const facts = await inspect({
      [SERVICE_CIDRS]: refusal(404, 'page not found'),
      [NODES]: json({
        items: [
          { metadata: { name: 'one' }, spec: { podCIDRs: ['10.42.0.0/24'] } },
          { metadata: { name: 'two' }, spec: {} },
        ],
      }),
    });
    expect(facts).toMatchObject({ podRanges: [], serviceRanges: [] });
    expect(facts.unread).toEqual(
      expect.arrayContaining([
        {
          what: 'address ranges of pods',
          cause: expect.stringContaining('node two names none'),
        },
        {
          what: 'address ranges of Services',
          cause: expect.stringContaining('page not found'),
        },
      ]),
    );
  });

  it.each<[string, Record<string, Answer>, object]>([
    [
      'does not answer at all',
      Object.fromEntries(Object.keys(CLUSTER).map(path => [path, hanging])),
      { failure: 'slow' },
    ],
    [
      'is broken',
      { '/version': refusal(500, 'etcd is away') },
      { failure: 'unreachable' },
    ],
    [
      'refuses the credentials',
      { [SERVICES]: refusal(401, 'Unauthorized') },
      { failure: 'refused', answer: { status: 401 } },
    ],
  ])('fails where the cluster %s', async (_, changes, failure) => {
    await expect(inspect(changes)).rejects.toMatchObject(failure);
  });
});
