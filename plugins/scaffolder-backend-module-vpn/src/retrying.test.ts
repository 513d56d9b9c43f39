import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
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
import { type GitHost, gitHosts, integrations } from './__testUtils__/gitHosts';
import { createBare, gitServer, toOwnBackend } from './__testUtils__/gitServer';
import {
  Interruption,
  type InterruptionKind,
} from './__testUtils__/Interruption';
import { startScaffolder } from './__testUtils__/startScaffolder';
import { templates } from './__testUtils__/templates';
import { commitFolder } from './localRepositories/commitFolder';

// A backend is started for each.
jest.setTimeout(120_000);

const TEMPLATE = 'template:default/create-vpn';

const network = setupServer();
registerMswTestHooks(network);
const home = createMockDirectory();
const theirs = createMockDirectory({ content: { 'README.md': 'ours' } });
beforeEach(() => home.clear());

/** Runs a task that is interrupted, and runs it again. */
async function interrupt(
  interruption: Interruption,
  values: JsonObject,
  meanwhile: () => Promise<void> = async () => {},
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
  const task = await scaffolder.runInterrupted(
    interruption,
    [TEMPLATE, { ...templateValues['create-vpn'], ...values }],
    meanwhile,
  );
  return { task, locations, clusters };
}

/** Plays a Git host that is interrupted. */
function serve(
  { cloneUrl, api }: GitHost,
  bare: string,
  create: () => void,
  pass: (point: string) => Promise<void>,
) {
  /** Refuses what it interrupts: Backstage itself repeats what a server fails at. */
  const refuseAt = (point: string) =>
    pass(point).catch(() => new HttpResponse('', { status: 403 }));
  network.use(
    http.post(`${new URL(cloneUrl).origin}/*`, ({ request }) =>
      request.url.startsWith(cloneUrl)
        ? undefined
        : refuseAt('before the repository is made'),
    ),
    http.get(`${cloneUrl}/info/refs`, ({ request }) =>
      request.url.endsWith('git-receive-pack')
        ? refuseAt('before it is pushed')
        : undefined,
    ),
    ...api(create),
    ...gitServer(cloneUrl, bare),
  );
}

function refuse() {
  throw new Error('There is one already');
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

function filesOf(bare: string): string[] {
  return execFileSync('git', [
    `--git-dir=${bare}`,
    'ls-tree',
    '--name-only',
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
    const { task, locations, clusters } = await interrupt(
      new Interruption(point, kind),
      {},
    );
    expect([task.status, task.log]).toEqual(['completed', expect.anything()]);
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

  const onHosts = gitHosts.filter(({ type }) =>
    ['github', 'gitlab', 'gitea', 'bitbucketServer'].includes(type),
  );
  it.each(
    onHosts.flatMap(host =>
      (
        [
          ['fails', 'before the repository is made'],
          ['fails', 'before it is pushed'],
          ['fails', 'once it is registered'],
          ['dies', 'before the repository is made'],
          ['dies', 'before it is pushed'],
          ['dies', 'before it is registered'],
        ] satisfies Array<[InterruptionKind, string]>
      ).map(([kind, point]) => ({ type: host.type, kind, point, host })),
    ),
  )(
    'where it $kind $point makes one repository on $type',
    async ({ host, kind, point }) => {
      const interruption = new Interruption(point, kind);
      const bare = home.resolve(`${host.type}.git`);
      let made = 0;
      serve(
        host,
        bare,
        () => {
          made += 1;
          createBare(bare);
        },
        at => interruption.pass(at),
      );
      const { task, locations } = await interrupt(interruption, {
        repoUrl: host.repoUrl,
        delivery: 'flux',
      });
      expect([task.status, task.log]).toEqual(['completed', expect.anything()]);
      expect(made).toBe(1);
      expect(locations).toEqual([host.catalogInfo]);
      expect(new Set(commitsOf(bare))).toEqual(
        new Set([expect.stringMatching(/^Create VPN/)]),
      );
      expect(task.output?.links).toContainEqual(
        expect.objectContaining({ url: host.page }),
      );
    },
  );

  const withoutMemory = onHosts.filter(({ type }) => type !== 'github');

  it.each(withoutMemory)(
    'leaves alone what somebody else put in its place on $type',
    async host => {
      const bare = home.resolve(`${host.type}.git`);
      const point = 'before the repository is made';
      const interruption = new Interruption(point, 'fails');
      serve(host, bare, refuse, at => interruption.pass(at));
      const { task, locations } = await interrupt(
        interruption,
        { repoUrl: host.repoUrl, delivery: 'flux' },
        () => commitFolder(bare, theirs.path),
      );
      expect(task.status).toBe('failed');
      expect(task.log).toContain(
        `there is a repository at ${host.cloneUrl} that this task did not make`,
      );
      expect(locations).toEqual([]);
      expect(filesOf(bare)).toEqual(['README.md']);
    },
  );

  it.each(withoutMemory)(
    'publishes nothing on $type where everybody can read it',
    async host => {
      const bare = home.resolve(`${host.type}.git`);
      const point = 'before the repository is made';
      const interruption = new Interruption(point, 'fails');
      serve(host, bare, refuse, at => interruption.pass(at));
      const { task } = await interrupt(
        interruption,
        { repoUrl: host.repoUrl, delivery: 'flux' },
        async () => {
          createBare(bare);
          network.use(...gitServer(host.cloneUrl, bare, { isPublic: true }));
        },
      );
      expect(task.status).toBe('failed');
      expect(task.log).toContain('that this task did not make');
      expect(existsSync(`${bare}/refs/heads/main`)).toBe(false);
    },
  );
});
