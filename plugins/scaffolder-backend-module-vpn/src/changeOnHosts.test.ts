import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import bitbucketCloudModule from '@backstage/plugin-scaffolder-backend-module-bitbucket-cloud';
import bitbucketServerModule from '@backstage/plugin-scaffolder-backend-module-bitbucket-server';
import gitlabModule from '@backstage/plugin-scaffolder-backend-module-gitlab';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { setupServer } from 'msw/node';
import { FakeClusters } from './__testUtils__/FakeClusters';
import {
  gitHosts,
  integrations,
  PROPOSAL_PAGE,
} from './__testUtils__/gitHosts';
import { gitServer, toOwnBackend } from './__testUtils__/gitServer';
import { officeEntityAt, writeTree } from './__testUtils__/publishOffice';
import { registeredCatalog } from './__testUtils__/registeredCatalog';
import { startScaffolderWith } from './__testUtils__/startScaffolderWith';
import { templates } from './__testUtils__/templates';
import { listFiles } from './change/workspaceFiles';
import { generateOffice } from './generator/__testUtils__/generateOffice';
import { loadScripts } from './generator/loadScripts';
import { commitFolder } from './localRepositories/commitFolder';
import { git } from './localRepositories/git';

const vpn = 'resource:default/office';
// Each test starts a scaffolder.
jest.setTimeout(120_000);

const home = createMockDirectory();
const hosts = createMockDirectory();
const tree = createMockDirectory();

interface Published {
  input: Record<string, unknown>;
  files: string[];
}

/** Backstage's step for GitHub, which tells what it was given. */
function recordedGithub(published: Published[]) {
  return createTemplateAction({
    id: 'publish:github:pull-request',
    schema: { input: z => z.record(z.any()), output: z => z.record(z.any()) },
    async handler(ctx) {
      published.push({
        input: ctx.input,
        files: await listFiles(ctx.workspacePath),
      });
      ctx.output('remoteUrl', PROPOSAL_PAGE);
    },
  });
}

const network = setupServer();
registerMswTestHooks(network);
beforeEach(() => {
  network.use(toOwnBackend);
  hosts.clear();
  tree.clear();
});

async function start(
  repoUrl: string,
  source: string,
  change: (files: Record<string, string>) => Record<string, string> = files =>
    files,
) {
  const generated = generateOffice(
    { delivery: 'apply', repoUrl },
    { scripts: await loadScripts() },
  );
  const files = change(generated.files);
  const published: Published[] = [];
  const clusters = new FakeClusters({ applyClusters: { demo: 'demo-apply' } });
  const { catalog, isRegistered } = registeredCatalog(
    officeEntityAt(`url:${source}`),
    templates,
  );
  const { run } = await startScaffolderWith({
    catalog,
    clusters,
    config: {
      integrations,
    },
    features: [
      bitbucketCloudModule,
      bitbucketServerModule,
      gitlabModule,
      createBackendModule({
        pluginId: 'scaffolder',
        moduleId: 'recorded',
        register(env) {
          env.registerInit({
            deps: { actions: scaffolderActionsExtensionPoint },
            init: async ({ actions }) =>
              actions.addActions(recordedGithub(published)),
          });
        },
      }),
      createServiceFactory({
        service: coreServices.urlReader,
        deps: {},
        factory: () =>
          mockServices.urlReader.mock({
            readTree: async url => {
              expect(url).toBe(source);
              return {
                dir: async ({ targetDir = home.path } = {}) => {
                  writeTree(targetDir, { ...files, 'notes.md': 'ours' });
                  return targetDir;
                },
                files: async () => [],
                archive: async () => {
                  throw new Error('Nobody packs it');
                },
                etag: '',
              };
            },
          }),
      }),
    ],
  });
  return {
    files,
    published,
    clusters,
    isRegistered,
    run: (template: string, values: object) =>
      run(`template:default/${template}`, { vpn, ...values }),
  };
}

const sources: Record<string, string> = {
  github: 'https://github.example.com/my-team/office-vpn/tree/main/',
  gitlab: 'https://gitlab.example.com/my-team/network/office-vpn/-/tree/main/',
  gitea: 'https://gitea.example.com/my-team/office-vpn/src/branch/main/',
  bitbucketCloud: 'https://bitbucket.org/my-team/office-vpn/src/main/',
  bitbucketServer:
    'https://bitbucket.example.com/projects/NET/repos/office-vpn/browse/',
  azure: 'https://dev.azure.com/my-team/network/_git/office-vpn?path=/',
};
const [github, ...others] = gitHosts;
const branch = expect.stringMatching(/^vpn-change-[0-9a-f]{10}$/);

/** Where people propose a branch, where Backstage has no step for it. */
const proposalPages: Record<string, RegExp> = {
  gitea:
    /^https:\/\/gitea\.example\.com\/my-team\/office-vpn\/compare\/main\.\.\.vpn-change-/,
  azure:
    /^https:\/\/dev\.azure\.com\/.+\/pullrequestcreate\?sourceRef=vpn-change-/,
};

describe('a change of a VPN on a Git host', () => {
  it('is proposed on GitHub, with the files that change and those that go', async () => {
    const { run, published, clusters } = await start(
      github.repoUrl,
      sources.github,
    );
    const task = await run('remove-vpn-peer', { peers: ['printer'] });
    expect([task.status, task.log]).toEqual(['completed', expect.anything()]);
    expect(published).toEqual([
      {
        input: expect.objectContaining({
          repoUrl: github.repoUrl,
          branchName: branch,
          title: 'Remove printer from VPN office',
          description: expect.stringContaining('Device `printer` goes'),
          filesToDelete: ['manifests/devices.yaml'],
        }),
        files: [
          'docs/index.md',
          'manifests/kustomization.yaml',
          'manifests/networkpolicy.yaml',
          'manifests/peers.yaml',
          'vpn.yaml',
        ],
      },
    ]);
    expect(clusters.applied).toEqual([]);
  });

  it.each(others)(
    'is pushed to a branch on $type, with the files that go, and proposed',
    async ({ type, repoUrl, cloneUrl, proposals }) => {
      const proposed: object[] = [];
      const bare = hosts.resolve(`${type}.git`);
      network.use(
        ...gitServer(cloneUrl, bare),
        ...(proposals?.(proposal => proposed.push(proposal)) ?? []),
      );
      const { run, files } = await start(repoUrl, sources[type]);
      writeTree(tree.path, { ...files, 'notes.md': 'ours' });
      await commitFolder(bare, tree.path);
      await git(`--git-dir=${bare}`, 'config', 'http.receivepack', 'true');
      const task = await run('remove-vpn-peer', { peers: ['printer'] });
      expect([task.status, task.log]).toEqual(['completed', expect.anything()]);

      const inBare = (...args: string[]) => git(`--git-dir=${bare}`, ...args);
      const pushed = (
        await inBare('branch', '--list', '--format=%(refname:short)', 'vpn-*')
      ).trim();
      const changes = await inBare('diff', '--name-status', 'main', pushed);
      expect(changes.trim().split('\n')).toEqual([
        'M\tdocs/index.md',
        'D\tmanifests/devices.yaml',
        'M\tmanifests/kustomization.yaml',
        'M\tmanifests/networkpolicy.yaml',
        'M\tmanifests/peers.yaml',
        'M\tvpn.yaml',
      ]);
      expect(proposed).toEqual(
        proposals
          ? [{ branch: pushed, title: 'Remove printer from VPN office' }]
          : [],
      );
      expect(task.output?.links).toContainEqual(
        expect.objectContaining({
          url: expect.stringMatching(proposalPages[type] ?? PROPOSAL_PAGE),
        }),
      );
    },
  );

  it('removes a VPN only once that is merged', async () => {
    const place = [github.repoUrl, sources.github] as const;
    const values = { confirmation: 'office', keepVolume: true };
    const proposed = await start(...place);
    const first = await proposed.run('remove-vpn', values);
    expect(first.status).toBe('completed');
    expect(first.log).not.toContain('Deployment/office');
    expect(proposed.published[0]).toMatchObject({
      input: {
        title: 'Remove VPN office',
        filesToDelete: ['catalog-info.yaml'],
      },
      files: ['README.md'],
    });
    expect(proposed.isRegistered()).toBe(true);

    const merged = await start(...place, files => {
      const { 'catalog-info.yaml': _, ...rest } = files;
      return rest;
    });
    const second = await merged.run('remove-vpn', values);
    expect(second.status).toBe('completed');
    expect(second.log).toContain('Deployment/office is gone already');
    expect(merged.published).toEqual([]);
    expect(merged.isRegistered()).toBe(false);
  });

  it('is refused where the record names another repository than it was read from', async () => {
    const { run, published } = await start(
      'github.example.com?owner=my-team&repo=other',
      sources.github,
    );
    const task = await run('add-vpn-peer', { peers: [{ name: 'phone' }] });
    expect(task.status).toBe('failed');
    expect(task.log).toContain('correct repoUrl in vpn.yaml');
    expect(published).toEqual([]);
  });
});
