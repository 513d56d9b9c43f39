import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { FakeClusters } from './__testUtils__/FakeClusters';
import {
  Interruption,
  type InterruptionKind,
} from './__testUtils__/Interruption';
import { permissionsWithout } from './__testUtils__/permissionsWithout';
import { publishOffice } from './__testUtils__/publishOffice';
import { registeredCatalog } from './__testUtils__/registeredCatalog';
import { startScaffolder } from './__testUtils__/startScaffolder';
import { templates } from './__testUtils__/templates';
import { DefaultLocalRepositories } from './localRepositories/DefaultLocalRepositories';

// A backend is started for each.
jest.setTimeout(120_000);

const home = createMockDirectory();
const workspace = createMockDirectory();
beforeEach(() => {
  home.clear();
  workspace.clear();
});
afterEach(() => jest.restoreAllMocks());

const values: Record<string, JsonObject> = {
  'add-vpn-peer': { peers: [{ name: 'phone' }] },
  'edit-vpn': { nodePort: 30021 },
  'remove-vpn': { confirmation: 'office', keepVolume: true },
};
const titles: Record<string, string> = {
  'add-vpn-peer': 'Add 1 device(s) to VPN office',
  'edit-vpn': 'Change the settings of VPN office',
  'remove-vpn': 'Remove VPN office',
};

async function interrupt(template: string, interruption: Interruption) {
  const repository = await publishOffice(home, workspace);
  const { catalog, isRegistered } = registeredCatalog(
    repository.entity,
    templates,
  );
  const commit = DefaultLocalRepositories.prototype.commit;
  jest
    .spyOn(DefaultLocalRepositories.prototype, 'commit')
    .mockImplementation(async function commitInterrupted(
      this: DefaultLocalRepositories,
      ...change
    ) {
      await interruption.pass('before it is committed');
      const hash = await commit.apply(this, change);
      await interruption.pass('once it is committed');
      return hash;
    });
  const permissions = permissionsWithout();
  const clusters = new FakeClusters({
    applyClusters: { demo: 'demo-apply' },
    pass: point => interruption.pass(point),
  });
  const scaffolder = await startScaffolder({
    catalog,
    clusters,
    config: {
      scaffolder: {
        taskRecovery: { enabled: true, workspaceProvider: 'database' },
      },
      vpn: { localRepositories: { directory: home.path } },
    },
    features: [
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => ({
          ...permissions,
          authorize: async (requests, options) => {
            const [{ permission }] = requests;
            await interruption.pass(`before ${permission.name} is asked for`);
            return permissions.authorize(requests, options);
          },
        }),
      }),
    ],
  });
  const task = await scaffolder.runInterrupted(interruption, [
    `template:default/${template}`,
    { vpn: 'resource:default/office', ...values[template] },
  ]);
  return { ...repository, task, clusters, isRegistered };
}

// Validating asks for this before it asks the cluster.
const VALIDATING = 'before kubernetes.resources.read is asked for';

describe('a change of a VPN that is retried', () => {
  it.each<[string, InterruptionKind, string]>([
    ['edit-vpn', 'fails', VALIDATING],
    ['edit-vpn', 'dies', VALIDATING],
    ['edit-vpn', 'fails', 'while the cluster is asked'],
    ['edit-vpn', 'fails', 'before Deployment/office is checked'],
    ...Object.keys(values).flatMap(template =>
      (['fails', 'dies'] as const).flatMap(
        kind =>
          [
            [template, kind, 'before it is committed'],
            [template, kind, 'once it is committed'],
          ] satisfies Array<[string, InterruptionKind, string]>,
      ),
    ),
    ['add-vpn-peer', 'dies', 'once ConfigMap/office-peers is applied'],
  ])('by %s, where it %s %s, is made once', async (template, kind, point) => {
    const { task, log, read, clusters, isRegistered } = await interrupt(
      template,
      new Interruption(point, kind),
    );
    expect([task.status, task.log]).toEqual(['completed', expect.anything()]);
    expect(await log()).toEqual([titles[template], 'Create VPN']);
    const removes = template === 'remove-vpn';
    expect(isRegistered()).toBe(!removes);
    const services = clusters.applied.filter(
      ({ object }) => object.kind === 'Service',
    );
    expect(services.length === 0).toBe(removes);
    expect(parse(await read('vpn.yaml')).nodePort).toBe(
      template === 'edit-vpn' ? 30021 : 30020,
    );
  });
});
