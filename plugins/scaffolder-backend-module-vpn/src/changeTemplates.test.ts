import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { VpnSettingsInput } from 'backstage-plugin-vpn-common';
import { parse } from 'yaml';
import { clusterAnswers } from './__fixtures__/clusterAnswers';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { permissionsWithout } from './__testUtils__/permissionsWithout';
import { publishOffice } from './__testUtils__/publishOffice';
import { startScaffolderWith } from './__testUtils__/startScaffolderWith';
import { templates } from './__testUtils__/templates';
import type { Files } from './change/FileChanges';

// Each test starts a scaffolder.
jest.setTimeout(120_000);

const home = createMockDirectory();
const workspace = createMockDirectory();
const vpn = 'resource:default/office';

beforeEach(() => {
  home.clear();
  workspace.clear();
});

async function start(
  settings: Partial<VpnSettingsInput> = {},
  change?: (files: Files) => Files,
  denied: string[] = [],
) {
  const repository = await publishOffice(home, workspace, settings, change);
  const clusters = new FakeClusters({
    // Nobody holds the port that the VPN has.
    answers: { ...clusterAnswers, '/api/v1/services': { items: [] } },
    applyClusters: { demo: 'demo-apply' },
  });
  const scaffolder = await startScaffolderWith({
    catalog: catalogServiceMock({
      entities: [
        ...templates,
        repository.entity,
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: { name: 'other' },
          spec: { type: 'kubernetes-cluster' },
        },
      ],
    }),
    clusters,
    config: { vpn: { localRepositories: { directory: home.path } } },
    features: [
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => permissionsWithout(...denied),
      }),
    ],
  });
  const run = (
    template: string,
    values: Parameters<typeof scaffolder.run>[1],
  ) => scaffolder.run(`template:default/${template}`, { vpn, ...values });
  const addresses = async () =>
    Object.fromEntries(
      Object.entries(
        parse(await repository.read('manifests/peers.yaml')).data,
      ).map(([name, entry]) => [name, JSON.parse(entry as string).address]),
    );
  return { ...repository, clusters, run, addresses };
}

const before = {
  Laptop: '10.13.13.2',
  printer: '10.13.13.3',
  router: '10.13.13.4',
};

const filesOfDevices = [
  'M\tdocs/index.md',
  'M\tmanifests/peers.yaml',
  'M\tvpn.yaml',
];

describe('the template add-vpn-peer', () => {
  it('adds devices with free addresses in one commit, shows the difference and applies it', async () => {
    const { run, addresses, changed, log, clusters } = await start();
    const task = await run('add-vpn-peer', {
      peers: [{ name: 'phone' }, { name: 'tablet' }],
    });

    expect(task.log).toContain('+  phone: \'{"address":"10.13.13.5"}\'');
    expect(task.status).toBe('completed');
    expect(await addresses()).toEqual({
      ...before,
      phone: '10.13.13.5',
      tablet: '10.13.13.6',
    });
    expect(await changed()).toEqual(filesOfDevices);
    expect(await log()).toEqual([
      'Add 2 device(s) to VPN office',
      'Create VPN',
    ]);
    expect(clusters.applied).toContainEqual({
      entry: 'demo-apply',
      object: expect.objectContaining({
        kind: 'ConfigMap',
        data: expect.objectContaining({ phone: '{"address":"10.13.13.5"}' }),
      }),
    });
    expect(JSON.stringify(task.output)).toContain(
      'Device `phone` comes, with address `10.13.13.5`',
    );
  });

  it('refuses a taken name or address, names a free one, and changes nothing', async () => {
    const { run, log } = await start();
    const name = await run('add-vpn-peer', { peers: [{ name: 'laptop' }] });
    expect(name.status).toBe('failed');
    expect(name.log).toContain('laptop-2 is free');
    const address = await run('add-vpn-peer', {
      peers: [{ name: 'phone', address: '10.13.13.3' }],
    });
    expect(address.status).toBe('failed');
    expect(address.log).toContain(
      '10.13.13.3 is the address of printer; 10.13.13.5 is free',
    );
    expect(await log()).toEqual(['Create VPN']);
  });

  it('never gives one address to devices of two people who add at once', async () => {
    const { run, addresses } = await start();
    const tasks = await Promise.all(
      ['anna', 'ben', 'cleo'].map(name =>
        run('add-vpn-peer', { peers: [{ name }] }),
      ),
    );
    const added = await addresses();
    expect(new Set(Object.values(added)).size).toBe(Object.keys(added).length);
    const completed = tasks.filter(({ status }) => status === 'completed');
    expect(completed).toHaveLength(Object.keys(added).length - 3);
    expect(completed).not.toEqual([]);
    tasks
      .filter(task => !completed.includes(task))
      .forEach(({ log }) =>
        expect(log).toContain('Somebody else changed this VPN just now'),
      );
  });

  it('adds nobody to a list of devices that somebody changed by hand alone', async () => {
    const { run, log } = await start({}, files => ({
      ...files,
      'manifests/peers.yaml': `${files['manifests/peers.yaml']}  guest: '{"address":"10.13.13.5"}'\n`,
    }));
    const task = await run('add-vpn-peer', { peers: [{ name: 'phone' }] });
    expect(task.log).toContain(
      'guest: 10.13.13.5 in manifests/peers.yaml, not there in vpn.yaml',
    );
    expect(await log()).toEqual(['Create VPN']);
  });
});

describe('a change without all permissions', () => {
  it.each(['vpn.update', 'vpn.apply'])(
    'changes nothing without %s, where the portal applies changes',
    async denied => {
      const { run, log } = await start({}, undefined, [denied]);
      const task = await run('add-vpn-peer', { peers: [{ name: 'phone' }] });
      expect(task.status).toBe('failed');
      expect(task.log).toContain(`You lack the permission ${denied}`);
      expect(await log()).toEqual(['Create VPN']);
    },
  );

  it('needs no vpn.apply where people apply by hand', async () => {
    const { run, log, clusters } = await start(
      { delivery: 'manual' },
      undefined,
      ['vpn.apply'],
    );
    await run('add-vpn-peer', { peers: [{ name: 'phone' }] });
    expect(await log()).toHaveLength(2);
    expect(clusters.applied).toEqual([]);
  });
});

describe('the template remove-vpn-peer', () => {
  it('leaves all others their addresses, and what was added by hand', async () => {
    const { run, addresses, changed, read } = await start({}, files => ({
      ...files,
      'notes.md': 'ours',
      'manifests/deployment.yaml': files['manifests/deployment.yaml'].replace(
        'replicas: 1',
        'replicas: 1 # one key',
      ),
    }));
    const task = await run('remove-vpn-peer', { peers: ['PRINTER'] });

    expect(task.log).toContain('kubectl -n vpn-office delete service/printer');
    expect(task.status).toBe('completed');
    expect(await addresses()).toEqual({
      Laptop: '10.13.13.2',
      router: '10.13.13.4',
    });
    expect(await changed()).toEqual(
      expect.arrayContaining(['D\tmanifests/devices.yaml', 'M\tvpn.yaml']),
    );
    expect(await read('manifests/deployment.yaml')).toContain('# one key');
    expect(await read('notes.md')).toBe('ours');
  });

  it('names the devices there are where one is not', async () => {
    const { run } = await start();
    const task = await run('remove-vpn-peer', { peers: ['phone'] });
    expect(task.status).toBe('failed');
    expect(task.log).toContain(
      'has no device phone; it has Laptop, printer, router',
    );
  });
});

describe('the template edit-vpn', () => {
  it('changes what is filled in, keeps the rest, and tells what devices need', async () => {
    const { run, changed, read } = await start();
    const task = await run('edit-vpn', {
      nodePort: 30021,
      size: '2Gi',
      server: { memoryLimit: '512Mi' },
      devices: [{ name: 'router', expose: [{ port: 443 }] }],
    });
    expect(JSON.stringify(task.output)).toContain(
      'Devices have to dial `vpn.example.com:30021` instead of `vpn.example.com:30020`',
    );
    expect(task.status).toBe('completed');
    expect(await changed()).toEqual(
      expect.arrayContaining([
        'M\tmanifests/deployment.yaml',
        'M\tmanifests/devices.yaml',
        'M\tmanifests/persistentvolumeclaim.yaml',
        'M\tmanifests/service.yaml',
        'M\tvpn.yaml',
      ]),
    );
    expect(await read('manifests/deployment.yaml')).toContain('memory: 512Mi');
    expect(parse(await read('vpn.yaml'))).toMatchObject({
      nodePort: 30021,
      size: '2Gi',
      server: { memory: '64Mi', memoryLimit: '512Mi' },
    });
  });

  it('only shows the difference where that is asked for', async () => {
    const { run, log, clusters } = await start();
    const task = await run('edit-vpn', { nodePort: 30021, preview: true });
    expect(task.status).toBe('completed');
    expect(JSON.stringify(task.output)).toContain('+nodePort: 30021');
    expect(await log()).toEqual(['Create VPN']);
    expect(clusters.applied).toEqual([]);
  });

  it('clears lists that somebody emptied, and not those that nobody filled in', async () => {
    const settings = { dns: ['10.0.0.53'], allowedIps: ['10.0.0.0/8'] };
    const { run, read, log } = await start(settings);
    const empty = { dns: [], allowedIps: [] };
    await run('edit-vpn', empty);
    await run('edit-vpn', { ...empty, filledFrom: 'resource:default/other' });
    expect(await log()).toEqual(['Create VPN']);

    const task = await run('edit-vpn', {
      dns: [],
      allowedIps: ['10.0.0.0/8'],
      filledFrom: vpn,
    });
    expect(task.status).toBe('completed');
    const record = parse(await read('vpn.yaml'));
    expect(record.allowedIps).toEqual(['10.0.0.0/8']);
    expect(record).not.toHaveProperty('dns');
  });

  it('refuses a volume that shrinks', async () => {
    const { run } = await start({ size: '2Gi' });
    const task = await run('edit-vpn', { size: '1Gi' });
    expect(task.log).toContain('the volume has 2Gi and can only grow');
  });
});

describe('the template upgrade-vpn', () => {
  const older = (files: Record<string, string>) => ({
    ...files,
    'manifests/scripts.yaml': files['manifests/scripts.yaml'].replace(
      /reconcile/g,
      'older',
    ),
    'notes.md': 'ours',
  });

  it('generates again with the same devices and facts, and leaves other files alone', async () => {
    const { run, addresses, changed, read, files } = await start({}, older);
    const task = await run('upgrade-vpn', { preview: false });
    expect(task.status).toBe('completed');
    expect(await changed()).toEqual(['M\tmanifests/scripts.yaml']);
    expect(await read('manifests/scripts.yaml')).toBe(
      files['manifests/scripts.yaml'],
    );
    expect(await addresses()).toEqual(before);
    expect(await read('notes.md')).toBe('ours');
    expect(JSON.stringify(task.output)).toContain(
      'what somebody changed in them by hand is taken back',
    );
  });

  it('lets a device be added without an upgrade', async () => {
    const { run, changed } = await start({}, older);
    await run('add-vpn-peer', { peers: [{ name: 'phone' }] });
    expect(await changed()).toEqual(filesOfDevices);
  });

  it('moves to the cluster that vpn.yaml names, with its facts and its entity', async () => {
    const { run, read } = await start({ delivery: 'manual' }, files => ({
      ...files,
      'vpn.yaml': files['vpn.yaml'].replace('cluster: demo', 'cluster: other'),
    }));
    const task = await run('upgrade-vpn', {});
    expect([task.status, task.log]).toEqual(['completed', expect.anything()]);
    expect(task.log).toContain('Moves from cluster demo to other');
    expect(parse(await read('catalog-info.yaml'))).toMatchObject({
      metadata: {
        annotations: { 'backstage.io/kubernetes-cluster': 'other' },
      },
      spec: { dependsOn: ['resource:default/other'] },
    });
    expect(parse(await read('vpn.yaml')).clusterFacts.podRanges).toContain(
      '10.244.0.0/24',
    );
  });

  it('says so where there is nothing to do', async () => {
    const { run, log } = await start();
    const task = await run('upgrade-vpn', { preview: false });
    expect(task.status).toBe('completed');
    expect(task.log).toContain('Nothing changes');
    expect(await log()).toEqual(['Create VPN']);
  });
});
