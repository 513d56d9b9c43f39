import { readdirSync } from 'node:fs';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { runAction } from '../__testUtils__/runAction';
import { DefaultLocalRepositories } from '../localRepositories/DefaultLocalRepositories';
import type { LocalRepositories } from '../localRepositories/LocalRepositories';
import { createPublishLocalAction } from './publishLocal';

const ADDRESSES = {
  remoteUrl: expect.stringMatching(
    /\/api\/scaffolder\/local-repositories\/office\.git$/,
  ),
  repositoryUrl: expect.stringMatching(
    /\/api\/scaffolder\/local-repositories\/office$/,
  ),
  cloneCommand: expect.stringMatching(/^git clone http.*\/office\.git$/),
  entityRef: 'resource:default/office',
};

const workspace = createMockDirectory({
  content: { 'catalog-info.yaml': 'kind: Resource\n' },
});
const home = createMockDirectory();
const credentials = mockCredentials.user('user:default/anna');

function publish({
  name = 'office',
  task = 'first',
  isDryRun = false,
  catalog = catalogServiceMock.mock(),
  repositories = new DefaultLocalRepositories(home.path),
}: {
  name?: string;
  task?: string;
  isDryRun?: boolean;
  catalog?: ReturnType<typeof catalogServiceMock.mock>;
  repositories?: LocalRepositories | 'none';
} = {}) {
  return runAction(
    createPublishLocalAction(
      repositories === 'none' ? undefined : repositories,
      catalog,
      mockServices.discovery(),
    ),
    { name },
    {
      task: { id: task },
      workspacePath: workspace.path,
      isDryRun,
      getInitiatorCredentials: async () => credentials,
    },
  );
}

function catalogThatRegisters() {
  const catalog = catalogServiceMock.mock();
  catalog.addLocation.mockImplementation(async ({ target }) => ({
    location: {
      id: 'location',
      type: 'file',
      target,
      entityRef: 'location:default/office',
    },
    entities: [],
  }));
  catalog.getEntityByRef.mockResolvedValue({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'office' },
  });
  return catalog;
}

beforeEach(() => home.clear());

describe('publish:local', () => {
  it('publishes the workspace and registers it as the user', async () => {
    const catalog = catalogThatRegisters();
    expect(await publish({ catalog })).toEqual({
      ...ADDRESSES,
      commitHash: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    expect(readdirSync(home.path).sort()).toEqual(['office', 'office.git']);
    expect(catalog.addLocation).toHaveBeenCalledWith(
      { type: 'file', target: home.resolve('office/catalog-info.yaml') },
      { credentials },
    );
  });

  it('is refused where the operator configured no folder', async () => {
    await expect(publish({ repositories: 'none' })).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('vpn.localRepositories.directory'),
    });
  });

  it('changes nothing in a dry run, and gives the addresses to be', async () => {
    const catalog = catalogServiceMock.mock();
    expect(await publish({ catalog, isDryRun: true })).toEqual(ADDRESSES);
    expect(readdirSync(home.path)).toEqual([]);
    expect(catalog.addLocation).not.toHaveBeenCalled();
  });

  it.each([true, false])(
    'refuses a name that is taken (dry run: %s)',
    async isDryRun => {
      await publish({ catalog: catalogThatRegisters() });
      await expect(publish({ isDryRun, task: 'second' })).rejects.toMatchObject(
        {
          name: 'ConflictError',
          message: expect.stringContaining('a repository office already'),
        },
      );
    },
  );

  it('refuses a name that could leave the folder', async () => {
    await expect(publish({ name: '../office' })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^name: must be /),
    });
  });
});
