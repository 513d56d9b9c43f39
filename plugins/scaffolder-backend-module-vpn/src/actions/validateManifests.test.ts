import { isDeepStrictEqual } from 'node:util';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { VpnSettingsInput } from 'backstage-plugin-vpn-common';
import {
  type ApiObject,
  type DemoCluster,
  startDemoCluster,
} from 'demo-cluster';
import { demoClusters } from '../__testUtils__/demoClusters';
import { permissionsWithout } from '../__testUtils__/permissionsWithout';
import { runAction } from '../__testUtils__/runAction';
import { generateOffice } from '../generator/__testUtils__/generateOffice';
import { eventually } from '../lab/eventually';
import { DefaultManifestValidator } from '../services/validation/DefaultManifestValidator';
import { createValidateManifestsAction } from './validateManifests';

const PART_OF_VPN = { 'app.kubernetes.io/part-of': 'backstage-vpn' };
const HEADING =
  'Nothing was published, because cluster demo would not take this VPN. Start over, and change:';

const workspace = createMockDirectory();
let cluster: DemoCluster;

beforeEach(async () => {
  workspace.clear();
  cluster = await startDemoCluster({ stepMilliseconds: 5 });
});
afterEach(() => cluster.stop());

async function validate({
  settings = {},
  edit = files => files,
  allowUnchecked,
  unanswered,
  vpn,
  canApply = true,
  permissions = permissionsWithout(),
}: {
  settings?: Partial<VpnSettingsInput>;
  /** Changes the files of the repository after they were generated. */
  edit?: (files: Record<string, string>) => Record<string, string>;
  allowUnchecked?: boolean;
  unanswered?: string;
  vpn?: string;
  canApply?: boolean;
  permissions?: ReturnType<typeof permissionsWithout>;
} = {}) {
  const task = `task-${Object.keys(workspace.content() ?? {}).length}`;
  workspace.addContent({ [task]: edit(generateOffice(settings).files) });
  const clusters = await demoClusters(cluster, { canApply });
  const logger = mockServices.logger.mock();
  const outputs = await runAction(
    createValidateManifestsAction(
      permissions,
      new DefaultManifestValidator(clusters),
    ),
    { cluster: 'demo', allowUnchecked, unanswered, vpn },
    { workspacePath: workspace.resolve(task), logger, isDryRun: true },
  );
  return { ...outputs, logger };
}

/** The lines of a refusal, without its heading. */
async function refusalsOf(...options: Parameters<typeof validate>) {
  const { name, message } = await validate(...options).catch(thrown => thrown);
  const [heading, ...lines] = message.split('\n');
  expect([name, heading]).toEqual(['InputError', HEADING]);
  return lines;
}

function namespace(labels = {}, annotations = {}): ApiObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'vpn-office', labels, annotations },
  };
}

function quota(hard: Record<string, string>): ApiObject {
  return {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'small', namespace: 'vpn-office' },
    spec: { hard },
  };
}

const otherService: ApiObject = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'shop', namespace: 'default' },
  spec: { type: 'NodePort', ports: [{ port: 80, nodePort: 30020 }] },
};

describe('vpn:manifests:validate', () => {
  it('finds no fault in a VPN whose namespace is not there yet, and makes nothing', async () => {
    const { checked, notChecked } = await validate();
    expect(checked).toEqual([
      'what the cluster says to Namespace vpn-office',
      'whether the port is free',
      'whether the storage class is there',
      'whether the namespace is free for this VPN',
      'whether the network of the tunnel is apart from those of the cluster',
      'Pod Security of the namespace',
      'quotas of the namespace',
      'limits of the namespace',
    ]);
    expect(notChecked).toEqual([
      expect.stringMatching(
        /^what the cluster says to PersistentVolumeClaim office-config, .*Deployment office\. The namespace vpn-office does not exist yet, /,
      ),
    ]);
    expect(cluster.get('namespaces', undefined, 'vpn-office')).toBeUndefined();
  });

  it('finds no fault in a change of a VPN that is there, though it holds its port and fills its quota', async () => {
    cluster.apply(generateOffice().objects);
    const hard = { pods: '1', 'services.nodeports': '1' };
    cluster.apply([quota(hard)]);
    await eventually(() => {
      const counted = cluster.get('resourceQuotas', 'vpn-office', 'small');
      return (
        isDeepStrictEqual(counted?.status, { hard, used: hard }) || undefined
      );
    });
    const { checked, notChecked } = await validate({
      settings: { size: '2Gi' },
    });
    expect(checked?.[0]).toMatch(
      /^what the cluster says to Namespace vpn-office, .*Deployment office$/,
    );
    expect(notChecked).toEqual([]);
    expect(
      cluster.get('persistentVolumeClaims', 'vpn-office', 'office-config'),
    ).toMatchObject({ spec: { resources: { requests: { storage: '1Gi' } } } });
  });

  it('does without write rights what reading allows, and lists what it did not check', async () => {
    cluster.apply([otherService]);
    const lines = await refusalsOf({ canApply: false });
    expect(lines).toEqual([
      expect.stringMatching(
        /^Port \(manifests\/service\.yaml, spec\.ports\[0\]\.nodePort\): 30020 is taken by Service default\/shop; choose for example 3\d{4}, which is free$/,
      ),
    ]);
    const { checked, notChecked, logger } = await validate({
      canApply: false,
      settings: { nodePort: 30021 },
    });
    expect(checked).toContain('whether the port is free');
    expect(notChecked).toEqual([
      expect.stringMatching(
        /^what the cluster says to Namespace vpn-office, .* \(vpn\.clusters\.demo\.applyCluster\)$/,
      ),
    ]);
    expect(logger.warn).toHaveBeenCalledWith(
      `Not checked on cluster demo: ${notChecked?.[0]}`,
    );
  });

  it.each<[string, ApiObject[], Parameters<typeof validate>[0], RegExp[]]>([
    [
      'a port that another Service has, in the words of the cluster',
      [namespace(PART_OF_VPN), otherService],
      {},
      [
        /^Port \(manifests\/service\.yaml, spec\.ports\[0\]\.nodePort\): the cluster says "Invalid value: 30020: provided port is already allocated"; 30020 is taken by Service default\/shop; choose for example 3\d{4}, which is free$/,
      ],
    ],
    [
      'a port out of range, which a dry run does not refuse',
      [namespace(PART_OF_VPN)],
      {
        edit: files => ({
          ...files,
          'manifests/service.yaml': files['manifests/service.yaml'].replace(
            'nodePort: 30020',
            'nodePort: 40000',
          ),
        }),
      },
      [
        /^Port \(manifests\/service\.yaml, spec\.ports\[0\]\.nodePort\): 40000 is not from 30000 to 32767; choose for example 3\d{4}, which is free$/,
      ],
    ],
    [
      'a storage class that is missing',
      [],
      { settings: { storageClass: 'fast' } },
      [
        /^Storage class \(manifests\/persistentvolumeclaim\.yaml, spec\.storageClassName\): the cluster has no fast; choose one of longhorn, longhorn-retain, local-path$/,
      ],
    ],
    [
      'a namespace that is for something else',
      [namespace()],
      {},
      [
        /^Namespace \(manifests\/namespace\.yaml, metadata\.name\): namespace vpn-office exists already, and not for a VPN; choose another one, or, .* label it app\.kubernetes\.io\/part-of=backstage-vpn$/,
      ],
    ],
    [
      'a namespace that was made for another VPN',
      [
        namespace(PART_OF_VPN, {
          'backstage-vpn.io/entity-ref': 'resource:default/lab',
        }),
      ],
      {},
      [
        /^Namespace \(manifests\/namespace\.yaml, metadata\.name\): namespace vpn-office is that of another VPN, resource:default\/lab; choose another namespace/,
      ],
    ],
    [
      'a namespace in which another VPN runs, once',
      generateOffice({ name: 'lab', namespace: 'vpn-office', nodePort: 30099 })
        .objects,
      {},
      [
        /^Namespace \(manifests\/namespace\.yaml, metadata\.name\): vpn-office holds another VPN already, resource:default\/lab; choose another namespace/,
      ],
    ],
    [
      'Pod Security that forbids the pod, which a dry run does not refuse',
      [
        namespace({
          ...PART_OF_VPN,
          'pod-security.kubernetes.io/enforce': 'restricted',
        }),
      ],
      {},
      [
        /^Namespace \(manifests\/namespace\.yaml, .*\): namespace vpn-office enforces Pod Security level "restricted", and WireGuard's pod needs "privileged"/,
      ],
    ],
    [
      'quotas without room, of the volume in the words of the cluster, of the pod by reading',
      [
        namespace(PART_OF_VPN),
        quota({ 'requests.storage': '512Mi', 'limits.memory': '256Mi' }),
      ],
      {},
      [
        /^Size of the volume \(manifests\/persistentvolumeclaim\.yaml, PersistentVolumeClaim office-config\): the cluster says "persistentvolumeclaims "office-config" is forbidden: exceeded quota: small, requested: requests\.storage=1Gi, used: requests\.storage=0, limited: requests\.storage=512Mi"; ResourceQuota small of namespace vpn-office leaves 512Mi of requests\.storage .* takes 1Gi; choose less, or ask/,
        /^Most memory \(manifests\/deployment\.yaml, spec\.template\.spec\.containers\): ResourceQuota small of namespace vpn-office leaves 256Mi of limits\.memory \(0 of 256Mi are used\), and the VPN takes 512Mi; choose less, or ask who runs the cluster to raise the quota$/,
      ],
    ],
  ])('refuses %s', async (_, objects, options, expected) => {
    cluster.apply(objects);
    expect(await refusalsOf(options)).toEqual(
      expected.map(line => expect.stringMatching(line)),
    );
  });

  it('refuses what the portal may not apply, where it shall, and otherwise lists it as not checked', async () => {
    cluster.break({ fault: 'refuse-403', kind: 'roles' });
    const refused = await refusalsOf({ settings: { delivery: 'apply' } });
    expect(refused).toEqual([
      expect.stringMatching(
        /^How does it get to the cluster\? \(manifests\/status\.yaml, Role office-status\): the cluster says ".*User "demo-writer" cannot patch resource "roles" .*"; the portal lacks this right; choose another way/,
      ),
    ]);
    const { notChecked } = await validate({ settings: { delivery: 'manual' } });
    expect(notChecked).toContainEqual(
      expect.stringMatching(
        /^what the cluster says to Role office-status\. .*cannot patch resource "roles"/,
      ),
    );
  });

  it('lists what the portal may not read', async () => {
    cluster.break({ fault: 'refuse-403', kind: 'resourcequotas' });
    const { checked, notChecked } = await validate();
    expect(checked).not.toContain('quotas of the namespace');
    expect(notChecked).toContainEqual(
      expect.stringMatching(
        /^quotas of the namespace\. Cluster demo: .*cannot list resource "resourcequotas"/,
      ),
    );
  });

  it('ends within 10 s where the cluster hangs, and leaves the choice to go on', async () => {
    cluster.break({ fault: 'hang' });
    const stopped = validate();
    const applying = validate({
      allowUnchecked: true,
      settings: { delivery: 'apply' },
    });
    const goingOn = validate({ allowUnchecked: true });
    await Promise.all([
      expect(stopped).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringMatching(
          /^Nothing was published, because cluster demo cannot be asked whether it would take the VPN\. Cluster \w+: no whole answer to GET \S+ within 8 s\. Try again once it answers\. Or start over and tick "Go on even if the cluster does not answer" \(uncheckedCluster\): the VPN is then published without having been checked$/,
        ),
      }),
      expect(applying).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(
          /^How does it get to the cluster\? \(delivery\): the portal cannot apply to cluster demo now\..* Choose another way/,
        ),
      }),
    ]);
    const { checked, notChecked } = await goingOn;
    expect(checked).toEqual([]);
    expect(notChecked).toHaveLength(8);
    expect(notChecked).toContain(
      'whether the port is free. Cluster demo: no whole answer to GET /version within 8 s',
    );
  }, 30_000);

  it('tells who holds a port to those who may read the objects of clusters, and to nobody else', async () => {
    cluster.apply([otherService]);
    const permissions = permissionsWithout('kubernetes.resources.read');
    const [line] = await refusalsOf({ permissions });
    expect(line).toContain('30020 is taken by another Service');
    expect(line).not.toContain('shop');
  });

  it('does not wait again for a cluster that did not answer just before', async () => {
    const { checked, notChecked } = await validate({
      allowUnchecked: true,
      unanswered: 'Cluster demo: no answer',
    });
    expect(checked).toEqual([]);
    expect(notChecked).toContain(
      'whether the port is free. Cluster demo: no answer',
    );
    expect(cluster.requestCount()).toBe(0);
  });

  it('waits all the same where the portal shall apply, or nobody chose to go on', async () => {
    const unanswered = 'Cluster demo: no answer';
    await validate({ unanswered });
    const once = cluster.requestCount();
    expect(once).toBeGreaterThan(0);
    await validate({
      allowUnchecked: true,
      settings: { delivery: 'apply' },
      unanswered,
    });
    expect(cluster.requestCount()).toBe(2 * once);
  });

  it('asks for vpn.update where a VPN is changed, and takes no other', async () => {
    const permissions = permissionsWithout('vpn.create');
    const vpn = 'resource:default/office';
    expect((await validate({ permissions, vpn })).checked).not.toEqual([]);
    await expect(
      validate({ permissions: permissionsWithout('vpn.update'), vpn }),
    ).rejects.toThrow(`You lack the permission vpn.update for ${vpn}`);
    await expect(
      validate({ permissions, vpn: 'resource:default/lab' }),
    ).rejects.toThrow('holds another VPN, office');
  });

  it('refuses who lacks vpn.create, and asks the cluster nothing', async () => {
    await expect(
      validate({ permissions: permissionsWithout('vpn.create') }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('vpn.create'),
    });
    expect(cluster.requestCount()).toBe(0);
  });

  it.each<[string, string, string, RegExp]>([
    [
      'no settings',
      'vpn.yaml',
      'name: "; rm"\n',
      /^vpn\.yaml cannot be used.*name: must be/s,
    ],
    [
      'a Service with a port that is none',
      'manifests/service.yaml',
      `apiVersion: v1\nkind: Service\nmetadata: {name: office, namespace: vpn-office, labels: {app.kubernetes.io/part-of: backstage-vpn}}\nspec: {ports: [{nodePort: "$(id)"}]}\n`,
      /^manifests\/service\.yaml is not as a cluster takes it.*spec\.ports\.0\.nodePort: /,
    ],
  ])('refuses %s by file and field', async (_, file, text, message) => {
    await expect(
      validate({ edit: files => ({ ...files, [file]: text }) }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
  });
});
