import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  type ApiObject,
  type DemoCluster,
  type DemoKind,
  startDemoCluster,
} from 'demo-cluster';
import { parseAllDocuments } from 'yaml';
import { demoClusterAccess } from './__testUtils__/demoClusterAccess';
import { permissionsWithout } from './__testUtils__/permissionsWithout';
import { publishOffice } from './__testUtils__/publishOffice';
import { registeredCatalog } from './__testUtils__/registeredCatalog';
import { startScaffolderWith } from './__testUtils__/startScaffolderWith';
import { templates } from './__testUtils__/templates';

// A backend is started for each.
jest.setTimeout(120_000);

const home = createMockDirectory();
const workspace = createMockDirectory();
const NAMESPACE = 'vpn-office';
const values = {
  vpn: 'resource:default/office',
  confirmation: 'office',
  keepVolume: true,
};
const KINDS: DemoKind[] = [
  'deployments',
  'services',
  'networkPolicies',
  'configMaps',
  'roles',
  'roleBindings',
  'serviceAccounts',
];

let cluster: DemoCluster;

beforeEach(async () => {
  home.clear();
  workspace.clear();
  cluster = await startDemoCluster({ stepMilliseconds: 20 });
});
afterEach(() => cluster.stop());

async function start({
  settings,
  denied = [],
}: {
  settings?: Parameters<typeof publishOffice>[2];
  denied?: string[];
} = {}) {
  const repository = await publishOffice(home, workspace, settings);
  const manifests = Object.entries(repository.files).filter(
    ([file]) =>
      file.startsWith('manifests/') && !file.endsWith('/kustomization.yaml'),
  );
  const objects = manifests.flatMap(([, content]) =>
    parseAllDocuments(content).map(document => document.toJS() as ApiObject),
  );
  cluster.apply(
    // The Namespace first.
    objects.sort(
      (a, b) => Number(b.kind === 'Namespace') - Number(a.kind === 'Namespace'),
    ),
  );
  const { catalog, isRegistered } = registeredCatalog(
    repository.entity,
    templates,
  );
  const audited = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: async () => audited,
  });
  const scaffolder = await startScaffolderWith({
    catalog,
    config: {
      vpn: {
        localRepositories: { directory: home.path },
        clusters: { demo: { applyCluster: 'demo-apply' } },
      },
    },
    features: [
      demoClusterAccess(cluster),
      auditor.factory,
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => permissionsWithout(...denied),
      }),
    ],
  });
  const run = (changes: JsonObject = {}) =>
    scaffolder.run('template:default/remove-vpn', { ...values, ...changes });
  return {
    ...repository,
    ...scaffolder,
    run,
    catalog,
    isRegistered,
    auditor,
    audited,
  };
}

/** What the namespace holds, beside what Kubernetes itself puts there. */
const held = () =>
  KINDS.flatMap(kind => cluster.list(kind, NAMESPACE))
    .map(({ kind, metadata }) => `${kind}/${metadata.name}`)
    .filter(
      name => !/^(ConfigMap\/kube-root-ca|ServiceAccount\/default)/.test(name),
    );
const claim = () =>
  cluster.get('persistentVolumeClaims', NAMESPACE, 'office-config');
const namespace = () => cluster.get('namespaces', undefined, NAMESPACE);
const shop: ApiObject = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'shop', namespace: NAMESPACE },
  spec: { ports: [{ port: 80 }] },
};

describe('the template remove-vpn', () => {
  it('takes the objects away, keeps the volume, archives the repository and unregisters the VPN', async () => {
    const { run, changed, read, log, repositories, isRegistered } =
      await start();
    expect(held()).toContain('Deployment/office');
    const task = await run();

    expect([task.status, task.log]).toEqual(['completed', expect.anything()]);
    expect(held()).toEqual([]);
    expect(claim()).toBeDefined();
    expect(namespace()).toBeDefined();
    expect(await log()).toEqual(['Remove VPN office', 'Create VPN']);
    expect(await changed()).toEqual(['M\tREADME.md', 'D\tcatalog-info.yaml']);
    expect(await read('README.md')).toMatch(
      /^# office\n\n## This VPN was removed on \d{4}-\d\d-\d\d\n\nThe volume with the keys is kept: claim `office-config`/,
    );
    expect(isRegistered()).toBe(false);
    expect(JSON.stringify(task.output)).toContain(
      'The volume with the keys is kept',
    );
    // What is registered again when the backend starts.
    expect(await repositories.listCatalogInfos()).toEqual([]);
  });

  it('deletes volume and namespace where that is asked for', async () => {
    const { run } = await start();
    const task = await run({ keepVolume: false });
    expect([task.status, task.log]).toEqual(['completed', expect.anything()]);
    expect(claim()).toBeUndefined();
    expect(namespace()).toBeUndefined();
  });

  it('leaves an audit event of what was deleted', async () => {
    const { run, auditor, audited } = await start();
    const { id } = await run();
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'vpn-remove',
      severityLevel: 'medium',
      meta: expect.objectContaining({ cluster: 'demo', taskId: id }),
    });
    expect(audited.success).toHaveBeenCalledWith({
      meta: {
        objects: expect.arrayContaining([
          'Deployment/office',
          'ConfigMap/office-peers',
        ]),
      },
    });
  });

  it('leaves a namespace that holds more, and says what', async () => {
    const { run, isRegistered } = await start();
    cluster.apply([shop]);
    const task = await run({ keepVolume: false });
    expect(task.status).toBe('completed');
    expect(JSON.stringify(task.output)).toContain(
      'Namespace/vpn-office stays, because it holds more than this VPN: services/shop',
    );
    expect(held()).toEqual(['Service/shop']);
    expect(claim()).toBeUndefined();
    expect(isRegistered()).toBe(false);
  });

  it('deletes nothing where an object is not of this VPN', async () => {
    const { run, log, isRegistered } = await start();
    const service = cluster.get('services', NAMESPACE, 'office')!;
    cluster.put('services', {
      ...service,
      metadata: {
        ...service.metadata,
        annotations: { 'backstage-vpn.io/entity-ref': 'resource:default/lab' },
      },
    });
    const before = held();
    const task = await run({ keepVolume: false });
    expect(task.status).toBe('failed');
    expect(task.log).toContain(
      'not part of this VPN: Service/office. Their annotation backstage-vpn.io/entity-ref is not resource:default/office',
    );
    expect(held()).toEqual(before);
    expect(await log()).toEqual(['Create VPN']);
    expect(isRegistered()).toBe(true);
  });

  it.each([
    ['without the permission to apply', { denied: ['vpn.apply'] }, {}],
    ['where another name is typed', {}, { confirmation: 'lab' }],
  ])('does nothing %s', async (_, options, changes) => {
    const { run, log, isRegistered } = await start(options);
    const before = held();
    const task = await run(changes);
    expect(task.status).toBe('failed');
    expect(task.log).toMatch(
      /vpn\.apply|type the name of the VPN, office, to remove it; "lab" is another/,
    );
    expect(held()).toEqual(before);
    expect(await log()).toEqual(['Create VPN']);
    expect(isRegistered()).toBe(true);
  });

  it('prints what to do where somebody deploys by hand', async () => {
    const { run, isRegistered } = await start({
      settings: { delivery: 'manual' },
      denied: ['vpn.apply'],
    });
    const before = held();
    const task = await run();
    expect(task.status).toBe('completed');
    expect(held()).toEqual(before);
    expect(JSON.stringify(task.output)).toContain(
      'kubectl -n vpn-office delete deployment,service,networkpolicy,configmap,rolebinding,role,serviceaccount -l app.kubernetes.io/part-of=backstage-vpn,app.kubernetes.io/instance=office',
    );
    expect(isRegistered()).toBe(false);
  });

  it('goes on where the cluster stopped half-way', async () => {
    const { run, retry, log } = await start();
    // Asked for before the namespace goes, when all else is gone.
    cluster.break({ fault: 'refuse-403', kind: 'pods' });
    const { id, status, log: said } = await run({ keepVolume: false });
    expect(status).toBe('failed');
    expect(said).toContain(
      'manifests/namespace.yaml: Namespace/vpn-office was not deleted',
    );
    expect([held(), claim()]).toEqual([[], undefined]);
    expect(namespace()).toBeDefined();
    expect(await log()).toEqual(['Create VPN']);

    cluster.heal();
    const again = await retry(id);
    expect([again.status, again.log]).toEqual(['completed', expect.anything()]);
    expect(namespace()).toBeUndefined();
  });

  it('goes on where the catalog failed, before it let go of the VPN or after', async () => {
    const { run, retry, log, catalog, isRegistered } = await start();
    const remove = catalog.removeLocationById.getMockImplementation()!;
    catalog.removeLocationById.mockRejectedValueOnce(new Error('not yet'));
    const { id, status } = await run();
    expect(status).toBe('failed');
    expect(isRegistered()).toBe(true);
    catalog.removeLocationById.mockImplementationOnce(async (...args) => {
      await remove(...args);
      throw new Error('the answer was lost');
    });
    expect(await retry(id)).toMatchObject({ status: 'failed' });
    expect(isRegistered()).toBe(false);
    const last = await retry(id);
    expect([last.status, last.log]).toEqual(['completed', expect.anything()]);
    expect(await log()).toEqual(['Remove VPN office', 'Create VPN']);
  });

  it('only tells in a dry run what it would do', async () => {
    const { dryRun, log, isRegistered } = await start();
    const before = held();
    const template = templates.find(
      ({ metadata }) => metadata.name === 'remove-vpn',
    );
    const { body, status } = await dryRun(
      template as unknown as JsonObject,
      values,
    );
    expect({ status, error: body.error }).toEqual({ status: 200 });
    expect(held()).toEqual(before);
    expect(await log()).toEqual(['Create VPN']);
    expect(isRegistered()).toBe(true);
  });
});
