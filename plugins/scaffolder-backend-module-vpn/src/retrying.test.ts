import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import {
  createMockDirectory,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { clusterAnswers } from './__fixtures__/clusterAnswers';
import { templateValues } from './__fixtures__/templateValues';
import { fakeCatalog } from './__testUtils__/fakeCatalog';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { gitHosts, integrations } from './__testUtils__/gitHosts';
import { createBare, gitServer, toOwnBackend } from './__testUtils__/gitServer';
import {
  Interruption,
  type InterruptionKind,
} from './__testUtils__/Interruption';
import { startScaffolder } from './__testUtils__/startScaffolder';
import { templates } from './__testUtils__/templates';

// A backend is started for each.
jest.setTimeout(60_000);

const TEMPLATE = 'template:default/create-vpn';

const network = setupServer();
registerMswTestHooks(network);
const home = createMockDirectory();
beforeEach(() => home.clear());

/** Runs a task that is interrupted, and runs it again. */
async function interrupt(
  interruption: Interruption,
  kind: InterruptionKind,
  values: JsonObject,
) {
  network.use(toOwnBackend);
  const { catalog, locations } = fakeCatalog(
    templates,
    'resource:default/office',
  );
  const addLocation = catalog.addLocation.getMockImplementation()!;
  catalog.addLocation.mockImplementation(async (...location) => {
    await interruption.pass('before it is registered');
    const added = await addLocation(...location);
    await interruption.pass('once it is registered');
    return added;
  });
  const clusters = new FakeClusters({
    answers: clusterAnswers,
    applyClusters: { demo: 'demo-apply' },
    pass: point => interruption.pass(point),
  });
  const scaffolder = await startScaffolder({
    catalog,
    clusters,
    config: {
      integrations,
      scaffolder: {
        taskRecovery: { enabled: true, workspaceProvider: 'database' },
      },
      vpn: { localRepositories: { directory: home.resolve('local') } },
    },
  });
  const id = await scaffolder.start(TEMPLATE, {
    ...templateValues['create-vpn'],
    ...values,
  });
  await interruption.reached;
  const first =
    kind === 'fails' ? await scaffolder.ended(id) : await scaffolder.kill(id);
  expect(first).toMatchObject({ status: 'failed' });
  const task = await scaffolder.retry(id);
  expect([task.status, task.log]).toEqual(['completed', expect.anything()]);
  return { locations, clusters };
}

function commitsOf(bare: string): string[] {
  return execFileSync('git', [
    `--git-dir=${bare}`,
    'log',
    '--format=%s',
    'main',
  ])
    .toString()
    .trim()
    .split('\n');
}

describe('a task that is retried', () => {
  it.each<[InterruptionKind, string]>([
    // Questions to the cluster have deadlines, so none can play dead in the midst of one.
    ['fails', 'while the cluster is asked'],
    ['fails', 'before Deployment/office is checked'],
    ['fails', 'before it is registered'],
    ['fails', 'once it is registered'],
    ['fails', 'before Namespace/vpn-office is applied'],
    ['fails', 'once Deployment/office is applied'],
    ['dies', 'before it is registered'],
    ['dies', 'once it is registered'],
    ['dies', 'before Namespace/vpn-office is applied'],
    ['dies', 'once Deployment/office is applied'],
  ])('where it %s %s goes on', async (kind, point) => {
    const { locations, clusters } = await interrupt(
      new Interruption(point, kind),
      kind,
      {},
    );
    expect(locations).toEqual([home.resolve('local/office/catalog-info.yaml')]);
    expect(readdirSync(home.resolve('local')).sort()).toEqual([
      'office',
      'office.git',
    ]);
    expect(commitsOf(home.resolve('local/office.git'))).toEqual(['Create VPN']);
    const services = clusters.applied
      .filter(({ object }) => object.kind === 'Service')
      .map(({ object }) => JSON.stringify(object));
    expect(new Set(services).size).toBe(1);
  });

  const [github] = gitHosts;
  it.each<[InterruptionKind, string]>([
    ['fails', 'before the repository is made'],
    ['fails', 'before it is pushed'],
    ['fails', 'before it is registered'],
    ['fails', 'once it is registered'],
    ['dies', 'before the repository is made'],
    ['dies', 'before it is pushed'],
    ['dies', 'once it is pushed'],
    ['dies', 'before it is registered'],
    ['dies', 'once it is registered'],
  ])('where it %s %s makes one repository on GitHub', async (kind, point) => {
    const interruption = new Interruption(point, kind);
    const bare = home.resolve('github.git');
    let made = 0;
    /** Refuses what it interrupts: Backstage itself repeats what a server fails at. */
    const pass = (at: string) => () =>
      interruption.pass(at).catch(() => new HttpResponse('', { status: 403 }));
    network.use(
      http.post(
        'https://github.example.com/api/v3/orgs/*',
        pass('before the repository is made'),
      ),
      http.get(`${github.cloneUrl}/info/refs`, pass('before it is pushed')),
      http.put(
        'https://github.example.com/*/protection',
        pass('once it is pushed'),
      ),
      ...github.api(() => {
        made += 1;
        createBare(bare);
      }),
      ...gitServer(github.cloneUrl, bare),
    );
    const { locations } = await interrupt(interruption, kind, {
      repoUrl: github.repoUrl,
      delivery: 'flux',
    });
    expect(made).toBe(1);
    expect(locations).toEqual([github.catalogInfo]);
    expect(new Set(commitsOf(bare))).toEqual(new Set(['Create VPN']));
  });
});
