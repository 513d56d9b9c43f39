import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { officeEntityAt, writeTree } from './__testUtils__/publishOffice';
import { registeredCatalog } from './__testUtils__/registeredCatalog';
import { startScaffolderWith } from './__testUtils__/startScaffolderWith';
import { templates } from './__testUtils__/templates';
import { listFiles } from './change/workspaceFiles';
import { generateOffice } from './generator/__testUtils__/generateOffice';
import { loadScripts } from './generator/loadScripts';

const vpn = 'resource:default/office';
// Each test starts a scaffolder.
jest.setTimeout(60_000);

const home = createMockDirectory();

interface Published {
  action: string;
  input: Record<string, unknown>;
  files: string[];
}

/** The publish action of a host, which tells what it was given. */
function recordedAction(id: string, published: Published[]) {
  return createTemplateAction({
    id,
    schema: { input: z => z.record(z.any()), output: z => z.record(z.any()) },
    async handler(ctx) {
      published.push({
        action: id,
        input: ctx.input,
        files: await listFiles(ctx.workspacePath),
      });
      const url = 'https://example.com/change/1';
      ctx.output('remoteUrl', url);
      ctx.output('mergeRequestUrl', url);
      ctx.output('pullRequestUrl', url);
      ctx.output('branchUrl', url);
    },
  });
}

const ACTIONS = [
  'publish:github:pull-request',
  'publish:gitlab:merge-request',
  'publish:bitbucketCloud:pull-request',
  'publish:bitbucketServer:pull-request',
];

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
      integrations: {
        gitea: [{ host: 'gitea.example.com' }],
        gitlab: [
          {
            host: 'gitlab.example.com',
            token: 'x',
            apiBaseUrl: 'https://gitlab.example.com/api/v4',
          },
        ],
        bitbucketServer: [
          {
            host: 'bitbucket.example.com',
            apiBaseUrl: 'https://bitbucket.example.com/rest/api/1.0',
          },
        ],
      },
    },
    features: [
      createBackendModule({
        pluginId: 'scaffolder',
        moduleId: 'recorded',
        register(env) {
          env.registerInit({
            deps: { actions: scaffolderActionsExtensionPoint },
            init: async ({ actions }) =>
              actions.addActions(
                ...ACTIONS.map(id => recordedAction(id, published)),
              ),
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
    published,
    clusters,
    isRegistered,
    run: (template: string, values: object) =>
      run(`template:default/${template}`, { vpn, ...values }),
  };
}

describe('a change of a VPN on a Git host', () => {
  it.each([
    [
      'publish:github:pull-request',
      'github.com?owner=my-team&repo=office-vpn',
      'https://github.com/my-team/office-vpn/tree/main/',
      { branchName: expect.stringMatching(/^vpn-change-[0-9a-f]{10}$/) },
    ],
    [
      'publish:gitlab:merge-request',
      'gitlab.example.com?owner=my-team&repo=office-vpn',
      'https://gitlab.example.com/my-team/office-vpn/-/tree/main/',
      { branchName: expect.stringMatching(/^vpn-change-[0-9a-f]{10}$/) },
    ],
  ])(
    'is proposed by %s, with nothing but the files that change',
    async (action, repoUrl, source, input) => {
      const { run, published, clusters } = await start(repoUrl, source);
      const task = await run('add-vpn-peer', { peers: [{ name: 'phone' }] });
      expect(task.log).toContain('+  - name: phone');
      expect(task.status).toBe('completed');
      expect(published).toEqual([
        {
          action,
          input: expect.objectContaining({
            repoUrl,
            title: 'Add 1 device(s) to VPN office',
            description: expect.stringContaining(
              'Device `phone` comes, with address `10.13.13.5`',
            ),
            ...input,
          }),
          files: ['docs/index.md', 'manifests/peers.yaml', 'vpn.yaml'],
        },
      ]);
      expect(clusters.applied).toEqual([]);
      expect(task.output?.links).toContainEqual(
        expect.objectContaining({ url: 'https://example.com/change/1' }),
      );
    },
  );

  it('has the files that go deleted, where the host can, and named where it cannot', async () => {
    const github = await start(
      'github.com?owner=my-team&repo=office-vpn',
      'https://github.com/my-team/office-vpn/tree/main/',
    );
    await github.run('remove-vpn-peer', { peers: ['printer'] });
    expect(github.published[0].input.filesToDelete).toEqual([
      'manifests/devices.yaml',
    ]);
    const gitlab = await start(
      'gitlab.example.com?owner=my-team&repo=office-vpn',
      'https://gitlab.example.com/my-team/office-vpn/-/tree/main/',
    );
    await gitlab.run('remove-vpn-peer', { peers: ['printer'] });
    expect(gitlab.published[0].input.description).toContain(
      'Delete these files by hand, in this branch: manifests/devices.yaml.',
    );
  });

  it('removes a VPN only once that is merged', async () => {
    const github = [
      'github.com?owner=my-team&repo=office-vpn',
      'https://github.com/my-team/office-vpn/tree/main/',
    ] as const;
    const values = { confirmation: 'office', keepVolume: true };
    const proposed = await start(...github);
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

    const merged = await start(...github, files => {
      const { 'catalog-info.yaml': _, ...others } = files;
      return others;
    });
    const second = await merged.run('remove-vpn', values);
    expect(second.status).toBe('completed');
    expect(second.log).toContain('Deployment/office is gone already');
    expect(merged.published).toEqual([]);
    expect(merged.isRegistered()).toBe(false);
  });

  it('is refused where the record names another repository than it was read from', async () => {
    const { run, published } = await start(
      'github.com?owner=my-team&repo=other',
      'https://github.com/my-team/office-vpn/tree/main/',
    );
    const task = await run('add-vpn-peer', { peers: [{ name: 'phone' }] });
    expect(task.status).toBe('failed');
    expect(task.log).toContain('correct repoUrl in vpn.yaml');
    expect(published).toEqual([]);
  });
});
