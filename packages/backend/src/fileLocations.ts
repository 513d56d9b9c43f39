import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogLocationsExtensionPoint } from '@backstage/plugin-catalog-node';

/**
 * Lets `publish:local` register repositories on this machine's disk. A
 * location of type `file` reads any file that the backend can, so this is
 * done only where local repositories are configured.
 */
export default createBackendModule({
  pluginId: 'catalog',
  moduleId: 'vpn-file-locations',
  register(registry) {
    registry.registerInit({
      deps: {
        config: coreServices.rootConfig,
        locations: catalogLocationsExtensionPoint,
      },
      async init({ config, locations }) {
        if (config.has('vpn.localRepositories')) {
          locations.setAllowedLocationTypes(['url', 'file']);
        }
      },
    });
  },
});
