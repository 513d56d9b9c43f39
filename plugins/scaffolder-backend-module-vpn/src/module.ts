import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { clusterServiceRef } from 'backstage-plugin-vpn-node';
import Router from 'express-promise-router';
import { createApplyManifestsAction } from './actions/applyManifests';
import { createGenerateManifestsAction } from './actions/generateManifests';
import { createInspectClusterAction } from './actions/inspectCluster';
import { createInspectRepositoryAction } from './actions/inspectRepository';
import { createPublishLocalAction } from './actions/publishLocal';
import { createRegisterRepositoryAction } from './actions/registerRepository';
import { createValidateManifestsAction } from './actions/validateManifests';
import { LOCAL_REPOSITORIES_PATH } from './localRepositories/addresses';
import { createRouter } from './localRepositories/createRouter';
import { DefaultLocalRepositories } from './localRepositories/DefaultLocalRepositories';
import { readDirectory } from './localRepositories/readDirectory';
import { registerAgain } from './localRepositories/registerAgain';
import { DefaultVpnInspector } from './services/DefaultVpnInspector';
import { DefaultManifestValidator } from './services/validation/DefaultManifestValidator';

/** Gives the scaffolder the actions that create VPNs, and serves local repositories. */
export const scaffolderModuleVpn = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'vpn',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clusters: clusterServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
      },
      async init({
        actions,
        auditor,
        auth,
        catalog,
        clusters,
        config,
        discovery,
        httpRouter,
        lifecycle,
        logger,
        permissions,
      }) {
        const directory = readDirectory(config);
        const repositories =
          directory !== undefined
            ? new DefaultLocalRepositories(directory)
            : undefined;
        const integrations = ScmIntegrations.fromConfig(config);
        actions.addActions(
          createInspectRepositoryAction(integrations, repositories),
          createInspectClusterAction(
            permissions,
            new DefaultVpnInspector(clusters, catalog),
          ),
          createGenerateManifestsAction(),
          createValidateManifestsAction(
            permissions,
            new DefaultManifestValidator(clusters),
          ),
          createApplyManifestsAction(permissions, clusters, auditor),
          createPublishLocalAction(repositories, catalog, discovery),
          createRegisterRepositoryAction(integrations, catalog),
        );
        if (repositories) {
          httpRouter.use(
            Router().use(
              LOCAL_REPOSITORIES_PATH,
              createRouter(repositories, discovery),
            ),
          );
          // Git clones, and links open, without a token of the portal.
          httpRouter.addAuthPolicy({
            path: LOCAL_REPOSITORIES_PATH,
            allow: 'unauthenticated',
          });
          // The catalog is another plugin: it answers once all have started.
          lifecycle.addStartupHook(() =>
            registerAgain(repositories, catalog, auth, logger),
          );
        }
      },
    });
  },
});
