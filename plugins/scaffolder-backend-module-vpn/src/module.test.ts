import {
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { clusterServiceRef } from 'backstage-plugin-vpn-node';
import request from 'supertest';
import { FakeClusters } from './__testUtils__/FakeClusters';
import { DefaultLocalRepositories } from './localRepositories/DefaultLocalRepositories';
import { scaffolderModuleVpn } from './module';

const PAGE = '/api/scaffolder/local-repositories/office';
const workspace = createMockDirectory({
  content: { 'catalog-info.yaml': 'kind: Resource\n' },
});
const home = createMockDirectory();

async function start(vpn: { localRepositories?: { directory: string } }) {
  const added: string[] = [];
  const scaffolder = createBackendPlugin({
    pluginId: 'scaffolder',
    register(env) {
      env.registerExtensionPoint(scaffolderActionsExtensionPoint, {
        addActions: (...actions) => {
          added.push(...actions.map(({ id }) => id));
        },
      });
      env.registerInit({ deps: {}, init: async () => {} });
    },
  });
  const { server } = await startTestBackend({
    features: [
      scaffolder,
      scaffolderModuleVpn,
      catalogServiceMock.factory(),
      createServiceFactory({
        service: clusterServiceRef,
        deps: {},
        factory: () => new FakeClusters(),
      }),
      mockServices.rootConfig.factory({ data: { vpn } }),
    ],
  });
  return { added, server };
}

describe('scaffolderModuleVpn', () => {
  it('adds the actions, and serves local repositories without a token', async () => {
    await new DefaultLocalRepositories(home.path).publish({
      name: 'office',
      folder: workspace.path,
      task: 'first',
    });
    const { added, server } = await start({
      localRepositories: { directory: home.path },
    });
    expect(added.sort()).toEqual([
      'publish:branch',
      'publish:local',
      'publish:local:commit',
      'vpn:cluster:inspect',
      'vpn:entity:unregister',
      'vpn:manifests:apply',
      'vpn:manifests:generate',
      'vpn:manifests:remove',
      'vpn:manifests:validate',
      'vpn:peers:update',
      'vpn:repository:archive',
      'vpn:repository:fetch',
      'vpn:repository:inspect',
      'vpn:repository:publish',
      'vpn:repository:register',
      'vpn:repository:upgrade',
      'vpn:settings:update',
    ]);

    const page = await request(server)
      .get(PAGE)
      .set('Authorization', mockCredentials.none.header());
    expect(page.status).toBe(200);
    expect(page.text).toContain('catalog-info.yaml</a>');
  });

  it('opens nothing where no folder is configured', async () => {
    const { server } = await start({});
    const withoutToken = await request(server)
      .get(PAGE)
      .set('Authorization', mockCredentials.none.header());
    expect(withoutToken.status).toBe(401);
    expect((await request(server).get(PAGE)).status).toBe(404);
  });
});
