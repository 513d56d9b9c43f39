import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { gitHosts, integrations } from '../__testUtils__/gitHosts';
import type { JsonObject } from '@backstage/types';
import { runAction } from '../__testUtils__/runAction';
import { DefaultLocalRepositories } from '../localRepositories/DefaultLocalRepositories';
import { createInspectRepositoryAction } from './inspectRepository';

const home = createMockDirectory();
const workspace = createMockDirectory({
  content: { 'catalog-info.yaml': 'kind: Resource\n' },
});
const local = new DefaultLocalRepositories(home.path);

function inspect(
  wishes: { repoUrl?: string; delivery?: 'apply' | 'argocd' | 'flux' },
  {
    configured = {},
    repositories,
  }: { configured?: JsonObject; repositories?: typeof local } = {
    repositories: local,
  },
) {
  const registry = ScmIntegrations.fromConfig(
    mockServices.rootConfig({ data: { integrations: configured } }),
  );
  return runAction(createInspectRepositoryAction(registry, repositories), {
    name: 'office',
    ...wishes,
  });
}

describe('vpn:repository:inspect', () => {
  it.each(gitHosts)(
    'knows $repoUrl by the integration of its host',
    async ({ type, repoUrl, cloneUrl }) =>
      expect(await inspect({ repoUrl }, { configured: integrations })).toEqual({
        host: type,
        remoteUrl: cloneUrl,
      }),
  );

  it.each([
    'github.com?owner=a&repo=b',
    'gitlab.com?owner=a&repo=b',
    'bitbucket.org?workspace=a&project=b&repo=c',
    'dev.azure.com?organization=a&project=b&repo=c',
  ])('refuses %s where the portal has no credentials for it', async repoUrl => {
    const [host] = repoUrl.split('?');
    await expect(inspect({ repoUrl })).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(
        `Repository: the portal has no credentials for ${host}; choose another host, or ask the operator`,
      ),
    });
  });

  it('refuses a host that it does not know, and names those that it does', () =>
    expect(
      inspect(
        { repoUrl: 'git.example.org?owner=a&repo=b' },
        { configured: integrations },
      ),
    ).rejects.toThrow(
      /cannot publish on git\.example\.org; choose one of .*gitlab\.example\.com.*, or ask the operator of the portal to add git\.example\.org to integrations/,
    ));

  it('refuses parts that the host does not name repositories by', () =>
    expect(
      inspect(
        { repoUrl: 'bitbucket.org?owner=a&repo=b' },
        { configured: integrations },
      ),
    ).rejects.toThrow(
      'write bitbucket.org?workspace=WORKSPACE&project=PROJECT&repo=REPO',
    ));

  it.each([
    'github.com?owner=a&repo=b&repo=c',
    'github.com?owner=a&repo=..',
    'github.com?owner=a%2F..%2Fb&repo=c',
    'github.com?owner=a&repo=b&token=c',
    'github.com?owner=a&repo=$(id)',
    'github.com@evil.example?owner=a&repo=b',
    'github.com/x?owner=a&repo=b',
    'github.com?owner=a&repo=b#c',
    'github.com?repo=b&owner=a\nx',
    'github.com?owner=a',
    'https://github.com/a/b',
  ])('refuses %j', repoUrl =>
    expect(
      inspect({ repoUrl }, { configured: integrations }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^repoUrl: must be the place of/),
    }),
  );

  it.each(['argocd', 'flux'] as const)(
    'refuses %s from a repository that no cluster can reach',
    delivery =>
      expect(inspect({ delivery, repoUrl: '' })).rejects.toThrow(
        `How does it get to the cluster? (delivery): ${delivery} reads the repository from the cluster, which cannot reach the portal's own folder`,
      ),
  );

  it('takes a free name in the portal, and refuses one that is taken', async () => {
    expect(await inspect({})).toEqual({ host: 'local' });
    await local.publish({
      name: 'office',
      folder: workspace.path,
      task: 'first',
    });
    await expect(inspect({})).rejects.toThrow('a repository office already');
  });

  it('refuses the portal where it keeps no repositories', () =>
    expect(inspect({}, { repositories: undefined })).rejects.toThrow(
      'vpn.localRepositories.directory',
    ));
});
