import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { stringify } from 'yaml';
import { FakeClusters } from '../__testUtils__/FakeClusters';
import { permissionsWithout } from '../__testUtils__/permissionsWithout';
import { runAction } from '../__testUtils__/runAction';
import { createApplyManifestsAction } from './applyManifests';

const PART_OF_VPN = { 'app.kubernetes.io/part-of': 'backstage-vpn' };
const NAMESPACE = {
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: 'vpn-office', labels: PART_OF_VPN },
};
const SERVICE = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'office', namespace: 'vpn-office', labels: PART_OF_VPN },
  spec: { type: 'NodePort' },
};

const workspace = createMockDirectory();
const audited = { success: jest.fn(), fail: jest.fn() };
const auditor = mockServices.auditor.mock({
  createEvent: async () => audited,
});

function writeManifests(changes: Record<string, object | string> = {}) {
  const files = {
    'kustomization.yaml': {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: ['service.yaml', 'namespace.yaml'],
    },
    'namespace.yaml': NAMESPACE,
    'service.yaml': SERVICE,
    ...changes,
  };
  workspace.setContent({
    manifests: Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? content : stringify(content),
      ]),
    ),
  });
}

function apply({
  clusters = new FakeClusters({ applyClusters: { demo: 'demo-writer' } }),
  permissions = permissionsWithout(),
  ...context
}: {
  clusters?: FakeClusters;
  permissions?: ReturnType<typeof permissionsWithout>;
  isDryRun?: boolean;
  task?: { id: string };
  user?: { ref: string };
  getInitiatorCredentials?: () => Promise<
    ReturnType<typeof mockCredentials.user>
  >;
} = {}) {
  return runAction(
    createApplyManifestsAction(permissions, clusters, auditor),
    { cluster: 'demo' },
    { workspacePath: workspace.path, ...context },
  );
}

function clustersThatRefuse(
  refuse?: (object: { kind: string }) => string | undefined,
) {
  return new FakeClusters({ applyClusters: { demo: 'demo-writer' }, refuse });
}

beforeEach(() => {
  jest.clearAllMocks();
  writeManifests();
});

describe('vpn:manifests:apply', () => {
  it('applies through the entry with write rights, the Namespace first', async () => {
    const clusters = clustersThatRefuse();
    await apply({ clusters });
    expect(clusters.applied).toEqual([
      { entry: 'demo-writer', object: NAMESPACE },
      { entry: 'demo-writer', object: SERVICE },
    ]);
  });

  it('asks for vpn.apply as the user who started the task', async () => {
    const credentials = mockCredentials.user('user:default/anna');
    const permissions = permissionsWithout();
    await apply({
      permissions,
      getInitiatorCredentials: async () => credentials,
    });
    expect(permissions.authorize).toHaveBeenCalledWith(
      [{ permission: expect.objectContaining({ name: 'vpn.apply' }) }],
      { credentials },
    );
  });

  it('refuses who lacks vpn.apply, and applies nothing', async () => {
    const clusters = clustersThatRefuse();
    await expect(
      apply({ clusters, permissions: permissionsWithout('vpn.apply') }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('vpn.apply'),
    });
    expect(clusters.applied).toEqual([]);
  });

  it('refuses a cluster to which the portal may not apply', async () => {
    const clusters = new FakeClusters({
      applyClusters: { other: 'other-writer' },
    });
    await expect(apply({ clusters })).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('vpn.clusters.demo.applyCluster'),
    });
  });

  it('names the file, the object and what the API server said', async () => {
    const clusters = clustersThatRefuse(({ kind }) =>
      kind === 'Service' ? 'provided port is already allocated' : undefined,
    );
    await expect(apply({ clusters })).rejects.toThrow(
      /^manifests\/service\.yaml: Service\/office was not applied; caused by .*provided port is already allocated$/,
    );
  });

  it('applies nothing in a dry run', async () => {
    const clusters = clustersThatRefuse();
    await apply({ clusters, isDryRun: true });
    expect(clusters.applied).toEqual([]);
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it('leaves an audit event of who applied what, without its content', async () => {
    await apply({ task: { id: 'task-1' }, user: { ref: 'user:default/anna' } });
    expect(auditor.createEvent.mock.calls).toEqual([
      [
        {
          eventId: 'vpn-apply',
          severityLevel: 'medium',
          meta: {
            cluster: 'demo',
            taskId: 'task-1',
            userEntityRef: 'user:default/anna',
          },
        },
      ],
    ]);
    expect(audited.success.mock.calls).toEqual([
      [{ meta: { objects: ['Namespace/vpn-office', 'Service/office'] } }],
    ]);
    expect(audited.fail).not.toHaveBeenCalled();
  });

  it.each([
    ['the cluster refuses', { clusters: clustersThatRefuse(() => 'no') }],
    ['the user may not', { permissions: permissionsWithout('vpn.apply') }],
  ])('leaves an audit event of an apply that %s', async (_, options) => {
    const error = await apply(options).catch(thrown => thrown);
    expect(audited.fail.mock.calls).toEqual([
      [expect.objectContaining({ error })],
    ]);
    expect(audited.success).not.toHaveBeenCalled();
  });

  it.each<[string, Record<string, object | string>, RegExp]>([
    [
      'an object that is not part of a VPN',
      { 'service.yaml': { ...SERVICE, metadata: { name: 'office' } } },
      /^manifests\/service\.yaml cannot be applied.*metadata\.labels: /,
    ],
    [
      'an object that is part of something else',
      {
        'service.yaml': {
          ...SERVICE,
          metadata: {
            name: 'office',
            labels: { 'app.kubernetes.io/part-of': 'shop' },
          },
        },
      },
      /^manifests\/service\.yaml cannot be applied.*part-of: /,
    ],
    [
      'a second, foreign object in a file',
      {
        'service.yaml': `${stringify(SERVICE)}---\n${stringify({
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 'foreign' },
        })}`,
      },
      /^manifests\/service\.yaml cannot be applied.*metadata\.labels: /,
    ],
    [
      'a file that is no YAML',
      { 'service.yaml': 'kind: [' },
      /^manifests\/service\.yaml cannot be applied/,
    ],
    [
      'a file outside of its folder',
      {
        'kustomization.yaml': {
          apiVersion: 'kustomize.config.k8s.io/v1beta1',
          kind: 'Kustomization',
          resources: ['../namespace.yaml'],
        },
      },
      /^manifests\/kustomization\.yaml cannot be applied.*resources\.0: must be the plain name/,
    ],
    [
      'a kustomization that does more than list files',
      {
        'kustomization.yaml': {
          apiVersion: 'kustomize.config.k8s.io/v1beta1',
          kind: 'Kustomization',
          resources: ['namespace.yaml'],
          namePrefix: 'other-',
        },
      },
      /^manifests\/kustomization\.yaml cannot be applied.*namePrefix/,
    ],
    [
      'a file that is missing',
      {
        'kustomization.yaml': {
          apiVersion: 'kustomize.config.k8s.io/v1beta1',
          kind: 'Kustomization',
          resources: ['absent.yaml'],
        },
      },
      /^manifests\/absent\.yaml cannot be applied/,
    ],
  ])('refuses %s, and applies nothing', async (_, changes, message) => {
    writeManifests(changes);
    const clusters = clustersThatRefuse();
    await expect(apply({ clusters })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
    expect(clusters.applied).toEqual([]);
  });
});
