import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startDemoCluster } from './startDemoCluster';

/** Backend feature that runs the demo cluster while `demoCluster.enabled` is true. */
export const demoClusterPlugin = createBackendPlugin({
  pluginId: 'demo-cluster',
  register(registry) {
    registry.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        lifecycle: coreServices.lifecycle,
      },
      async init({ config, logger, lifecycle }) {
        if (!config.getOptionalBoolean('demoCluster.enabled')) {
          return;
        }
        const cluster = await startDemoCluster({
          name: config.getOptionalString('demoCluster.name'),
          host: config.getOptionalString('demoCluster.host'),
          port: config.getNumber('demoCluster.port'),
          seed: config.getOptionalStringArray('demoCluster.seed'),
          logger,
        });
        lifecycle.addShutdownHook(() => cluster.stop());
      },
    });
  },
});
