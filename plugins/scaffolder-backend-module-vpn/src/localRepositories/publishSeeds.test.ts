import path from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { DefaultLocalRepositories } from './DefaultLocalRepositories';
import { publishSeeds } from './publishSeeds';

const examples = path.resolve(__dirname, '../../../../examples');
const folders = ['office-vpn', 'absent', 'lab-vpn'].map(name =>
  path.join(examples, name),
);

describe('publishSeeds', () => {
  it('publishes each VPN once, and goes on where one cannot be', async () => {
    const home = createMockDirectory();
    const repositories = new DefaultLocalRepositories(home.path);
    const logger = mockServices.logger.mock();
    await publishSeeds(repositories, folders, logger);
    expect((await repositories.listCatalogInfos()).sort()).toEqual(
      ['lab', 'office'].map(name => home.resolve(`${name}/catalog-info.yaml`)),
    );
    expect(logger.warn).toHaveBeenCalledTimes(1);

    const head = await repositories.head('office');
    await publishSeeds(repositories, folders, logger);
    expect(await repositories.head('office')).toBe(head);
  });
});
