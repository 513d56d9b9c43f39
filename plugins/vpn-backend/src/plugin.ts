import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { vpnPermissions } from 'backstage-plugin-vpn-common';
import { clusterServiceRef } from 'backstage-plugin-vpn-node';
import { registerActions } from './actions/registerActions';
import { DefaultVpnAccess } from './access/DefaultVpnAccess';
import { ClusterWatchers } from './watcher/ClusterWatchers';
import { DefaultClusterDirectory } from './directory/DefaultClusterDirectory';
import { DefaultVpnMetrics } from './metrics/DefaultVpnMetrics';
import { observeState } from './metrics/observeState';
import { setUpNotifications } from './notifications/setUpNotifications';
import { createRouter } from './router';
import { DefaultVpnStatusService } from './status/DefaultVpnStatusService';
import { DocumentStreams } from './stream/DocumentStreams';

/** Watches clusters and serves the status of their VPNs. */
export const vpnPlugin = createBackendPlugin({
  pluginId: 'vpn',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clusters: clusterServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(services) {
        const {
          actionsRegistry,
          auditor,
          catalog,
          clusters,
          httpAuth,
          httpRouter,
          lifecycle,
          logger,
          metrics,
          permissions,
          permissionsRegistry,
        } = services;
        const measured = new DefaultVpnMetrics(metrics);
        const watchers = new ClusterWatchers(clusters, logger, measured);
        const streams = new DocumentStreams(logger);
        const unsubscribe = clusters.onRequest(sent =>
          measured.requested(sent),
        );
        observeState(metrics, watchers, streams);
        // Clients of streams reconnect elsewhere while the rest is still answered.
        lifecycle.addBeforeShutdownHook(() => streams.stop());
        lifecycle.addShutdownHook(() => {
          watchers.stop();
          unsubscribe();
        });
        permissionsRegistry.addPermissions(vpnPermissions);
        const documents = {
          auditor,
          access: new DefaultVpnAccess(catalog, permissions, logger),
          statuses: new DefaultVpnStatusService(
            clusters,
            watchers,
            measured,
            logger,
          ),
        };
        registerActions(actionsRegistry, documents);
        await setUpNotifications({ ...services, ...documents });
        httpRouter.use(
          createRouter({
            ...documents,
            httpAuth,
            directory: new DefaultClusterDirectory(clusters),
            watchers,
            streams,
          }),
        );
      },
    });
  },
});
