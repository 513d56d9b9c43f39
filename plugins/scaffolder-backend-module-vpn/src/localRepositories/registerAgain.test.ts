import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DefaultLocalRepositories } from './DefaultLocalRepositories';
import { registerAgain } from './registerAgain';

const workspace = createMockDirectory({
  content: { 'catalog-info.yaml': 'kind: Resource\n' },
});
const home = createMockDirectory();
const repositories = new DefaultLocalRepositories(home.path);
const logger = mockServices.logger.mock();

async function register(addLocation: jest.Mock) {
  const catalog = catalogServiceMock.mock({ addLocation });
  await registerAgain(repositories, catalog, mockServices.auth(), logger);
}

describe('registerAgain', () => {
  beforeEach(async () => {
    jest.resetAllMocks();
    home.setContent({ 'half-removed': { 'catalog-info.yaml': '' } });
    await repositories.publish({
      name: 'office',
      folder: workspace.path,
      task: 'first',
    });
    await repositories.publish({
      name: 'lab',
      folder: workspace.path,
      task: 'first',
    });
  });

  it('registers each repository, and nothing that is none', async () => {
    const addLocation = jest.fn();
    await register(addLocation);
    expect(addLocation.mock.calls.map(([location]) => location)).toEqual([
      { type: 'file', target: home.resolve('lab/catalog-info.yaml') },
      { type: 'file', target: home.resolve('office/catalog-info.yaml') },
    ]);
  });

  it('says nothing of what the catalog knows, and goes on after a failure', async () => {
    const addLocation = jest
      .fn()
      .mockRejectedValueOnce(new ConflictError('known'))
      .mockRejectedValueOnce(new Error('the catalog is down'));
    await register(addLocation);
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringMatching(/office.*the catalog is down/)],
    ]);
  });
});
