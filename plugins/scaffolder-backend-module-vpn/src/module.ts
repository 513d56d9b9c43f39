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
import { createArchiveRepositoryAction } from './actions/archiveRepository';
import { createCommitLocalAction } from './actions/commitLocal';
import { createFetchRepositoryAction } from './actions/fetchRepository';
import { createGenerateManifestsAction } from './actions/generateManifests';
import { createInspectClusterAction } from './actions/inspectCluster';
import { createInspectRepositoryAction } from './actions/inspectRepository';
import { createPublishBranchAction } from './actions/publishBranch';
import { createPublishLocalAction } from './actions/publishLocal';
import { createPublishRepositoryAction } from './actions/publishRepository';
import { createRegisterRepositoryAction } from './actions/registerRepository';
import { createRemoveManifestsAction } from './actions/removeManifests';
import { createUnregisterVpnAction } from './actions/unregisterVpn';
import { createValidateManifestsAction } from './actions/validateManifests';
import { createUpdatePeersAction } from './actions/updatePeers';
import { createUpdateSettingsAction } from './actions/updateSettings';
import { createUpgradeRepositoryAction } from './actions/upgradeRepository';
import { LOCAL_REPOSITORIES_PATH } from './localRepositories/addresses';
import { createRouter } from './localRepositories/createRouter';
import { DefaultLocalRepositories } from './localRepositories/DefaultLocalRepositories';
import { publishSeeds } from './localRepositories/publishSeeds';
import { readDirectory, readSeeds } from './localRepositories/readDirectory';
import { registerAgain } from './localRepositories/registerAgain';
import { createSettingsRouter } from './repository/createSettingsRouter';
import { DefaultVpnRepositories } from './repository/DefaultVpnRepositories';
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
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        reader: coreServices.urlReader,
      },
      async init({
        actions,
        auditor,
        auth,
        catalog,
        clusters,
        config,
        discovery,
        httpAuth,
        httpRouter,
        lifecycle,
        logger,
        permissions,
        reader,
      }) {
        const directory = readDirectory(config);
        const localRepositories =
          directory !== undefined
            ? new DefaultLocalRepositories(directory)
            : undefined;
        const integrations = ScmIntegrations.fromConfig(config);
        const repositories = new DefaultVpnRepositories({
          catalog,
          integrations,
          reader,
          localRepositories,
        });
        actions.addActions(
          createInspectRepositoryAction(integrations, localRepositories),
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
          createPublishLocalAction(localRepositories, catalog, discovery),
          createPublishRepositoryAction(permissions, integrations, config),
          createRegisterRepositoryAction(integrations, catalog),
          createRemoveManifestsAction(permissions, clusters, auditor),
          createArchiveRepositoryAction(),
          createUnregisterVpnAction(permissions, catalog),
          createPublishBranchAction(permissions, integrations, repositories),
          createFetchRepositoryAction(permissions, repositories),
          createUpdatePeersAction(),
          createUpdateSettingsAction(),
          createUpgradeRepositoryAction(permissions, clusters, catalog),
          createCommitLocalAction(
            permissions,
            repositories,
            localRepositories,
            discovery,
          ),
        );
        httpRouter.use(
          createSettingsRouter(repositories, permissions, httpAuth),
        );
        if (localRepositories) {
          httpRouter.use(
            Router().use(
              LOCAL_REPOSITORIES_PATH,
              createRouter(localRepositories, discovery),
            ),
          );
          // Git clones, and links open, without a token of the portal.
          httpRouter.addAuthPolicy({
            path: LOCAL_REPOSITORIES_PATH,
            allow: 'unauthenticated',
          });
          // The catalog is another plugin: it answers once all have started.
          lifecycle.addStartupHook(async () => {
            await publishSeeds(localRepositories, readSeeds(config), logger);
            await registerAgain(localRepositories, catalog, auth, logger);
          });
        }
      },
    });
  },
});
