import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { PermissionsService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { permissionsWithout } from '../__testUtils__/permissionsWithout';
import { runAction } from '../__testUtils__/runAction';
import { commitFolder } from '../localRepositories/commitFolder';
import { git } from '../localRepositories/git';
import { proposalPageOf } from '../repository/pages';
import { remoteOf } from '../repository/remote';
import type { VpnRepositories } from '../repository/VpnRepositories';
import { createPublishBranchAction } from './publishBranch';

const hosts = createMockDirectory();
const workspace = createMockDirectory();
const old = createMockDirectory({
  content: {
    'vpn.yaml': 'name: office\n',
    'devices.yaml': 'x',
    'notes.md': 'ours',
  },
});
const bare = hosts.resolve('my-team/office-vpn.git');

/** A Git host: Git's own answers over HTTP, for whoever signs in. */
const host = createServer((request, response) => {
  if (!request.headers.authorization) {
    response.writeHead(401, { 'WWW-Authenticate': 'Basic' }).end();
    return;
  }
  const { pathname, search } = new URL(request.url!, 'http://host');
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: hosts.path,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      REMOTE_USER: 'portal',
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
    },
  });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on('data', chunk => chunks.push(chunk));
  child.on('close', () => {
    const answer = Buffer.concat(chunks);
    const end = answer.indexOf('\r\n\r\n');
    for (const line of answer.subarray(0, end).toString().split('\r\n')) {
      const [name, value] = line.split(': ');
      response.setHeader(name, value);
    }
    response.end(answer.subarray(end + 4));
  });
}).listen(0);
afterAll(() => host.close());

const baseUrl = () =>
  `http://localhost:${(host.address() as AddressInfo).port}`;
const integrations = () =>
  ScmIntegrations.fromConfig(
    mockServices.rootConfig({
      data: {
        integrations: {
          gitea: [
            {
              host: 'gitea.example.com',
              baseUrl: baseUrl(),
              username: 'portal',
              password: 'secret',
            },
          ],
        },
      },
    }),
  );
const repositories: Pick<VpnRepositories, 'find'> = {
  find: async () => ({
    host: 'gitea',
    target: 'https://gitea.example.com/my-team/office-vpn/src/branch/main/',
  }),
};
const input = {
  vpn: 'resource:default/office',
  repoUrl: 'gitea.example.com?owner=my-team&repo=office-vpn',
  branchName: 'vpn-change-1',
  message: 'Add a device',
  removedFiles: ['devices.yaml'],
};
const publish = (
  changes = {},
  context = {},
  permissions: PermissionsService = mockServices.permissions(),
) =>
  runAction(
    createPublishBranchAction(
      permissions,
      integrations(),
      repositories as VpnRepositories,
    ),
    { ...input, ...changes },
    {
      workspacePath: workspace.path,
      createTemporaryDirectory: async () => createMockDirectory().path,
      ...context,
    },
  );

beforeEach(async () => {
  hosts.clear();
  await commitFolder(bare, old.path);
  await git(`--git-dir=${bare}`, 'config', 'http.receivepack', 'true');
  workspace.setContent({ 'vpn.yaml': 'name: office2\n' });
});
const inBare = (...args: string[]) => git(`--git-dir=${bare}`, ...args);

describe('publish:branch', () => {
  it('pushes just the change to a branch of its own, and links to where it is proposed', async () => {
    expect(await publish()).toEqual({
      branchUrl: `${baseUrl()}/my-team/office-vpn/compare/main...vpn-change-1`,
    });
    expect(
      (await inBare('diff', '--name-status', 'main', 'vpn-change-1'))
        .trim()
        .split('\n'),
    ).toEqual(['D\tdevices.yaml', 'M\tvpn.yaml']);
    expect(await inBare('log', '-1', '--format=%s', 'vpn-change-1')).toBe(
      'Add a device\n',
    );
  });

  it('pushes nothing in a dry run', async () => {
    await publish({}, { isDryRun: true });
    expect(await inBare('branch', '--format=%(refname:short)')).toBe('main\n');
  });

  it('refuses another repository than that of the VPN, names that are none, and who may not change it', async () => {
    await expect(
      publish({ repoUrl: 'gitea.example.com?owner=my-team&repo=other' }),
    ).rejects.toThrow('correct repoUrl in vpn.yaml');
    await expect(
      publish({}, {}, permissionsWithout('vpn.update')),
    ).rejects.toThrow(
      'You lack the permission vpn.update for resource:default/office',
    );
    await expect(publish({ branchName: '--force' })).rejects.toThrow(
      'branchName: must be lower-case letters',
    );
  });

  it('knows where Azure DevOps keeps a repository', async () => {
    const azure = ScmIntegrations.fromConfig(
      mockServices.rootConfig({
        data: {
          integrations: {
            azure: [
              {
                host: 'dev.azure.com',
                credentials: [{ personalAccessToken: 'secret' }],
              },
            ],
          },
        },
      }),
    );
    const remote = await remoteOf(
      azure,
      'dev.azure.com?organization=my-team&project=net&repo=office-vpn',
    );
    const page = 'https://dev.azure.com/my-team/net/_git/office-vpn';
    expect(remote.cloneUrl).toBe(page);
    expect(proposalPageOf(remote, 'x')).toBe(
      `${page}/pullrequestcreate?sourceRef=x`,
    );
  });
});
