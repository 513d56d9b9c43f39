import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { readDemoClusterConfig } from './readDemoClusterConfig';
import { applySeeds } from './seed/applySeeds';
import { startDemoCluster } from './startDemoCluster';

/** Runs a demo cluster beside the backend, where `demoCluster.enabled` says so. */
export const demoClusterPlugin = createBackendPlugin({
  pluginId: 'demo-cluster',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
      },
      async init({ config, lifecycle, logger }) {
        const { enabled, port, host, seed } = readDemoClusterConfig(config);
        if (!enabled) {
          return;
        }
        const cluster = await startDemoCluster({ port, host, log: logger });
        lifecycle.addShutdownHook(() => cluster.stop());
        await applySeeds(cluster, seed, logger);
        logger.info(
          `This is a demo: an embedded Kubernetes API answers at ${cluster.url}. Its pods are only played, no packet flows through its VPNs, and all is forgotten when the backend stops`,
        );
      },
    });
  },
});
