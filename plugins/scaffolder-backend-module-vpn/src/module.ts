import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { clusterServiceRef } from 'backstage-plugin-vpn-node';
import { Router } from 'express';
import { createApplyManifestsAction } from './actions/applyManifests';
import { createGenerateManifestsAction } from './actions/generateManifests';
import { createInspectClusterAction } from './actions/inspectCluster';
import { createPublishLocalAction } from './actions/publishLocal';
import { LocalRepositories } from './localRepositories/LocalRepositories';
import {
  createLocalRepositoriesRouter,
  LOCAL_REPOSITORIES_PATH,
} from './localRepositories/router';

/** Adds the actions that create VPNs to the scaffolder. */
export default createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'vpn',
  register(registry) {
    registry.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        catalog: catalogServiceRef,
        clusters: clusterServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ actions, httpRouter, config, discovery, ...services }) {
        const directory = config.getOptionalString(
          'vpn.localRepositories.directory',
        );
        const repositories = directory
          ? new LocalRepositories(directory)
          : undefined;
        if (repositories) {
          httpRouter.use(
            Router().use(
              LOCAL_REPOSITORIES_PATH,
              createLocalRepositoriesRouter(repositories),
            ),
          );
          // Links in a browser and `git clone` carry no token.
          httpRouter.addAuthPolicy({
            path: LOCAL_REPOSITORIES_PATH,
            allow: 'unauthenticated',
          });
        }
        const scaffolderUrl = await discovery.getExternalBaseUrl('scaffolder');
        actions.addActions(
          createInspectClusterAction(services),
          createGenerateManifestsAction(),
          createApplyManifestsAction(services),
          createPublishLocalAction({
            catalog: services.catalog,
            repositories,
            baseUrl: `${scaffolderUrl}${LOCAL_REPOSITORIES_PATH}`,
          }),
        );
      },
    });
  },
});
