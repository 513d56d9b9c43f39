import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { kubernetesObjectsProviderExtensionPoint } from '@backstage/plugin-kubernetes-node';
import { clusterAccessServiceRef } from 'backstage-plugin-vpn-node';

/**
 * Hands the clusters and credentials of the Kubernetes plugin to the VPN
 * plugins. Its objects provider stays the default one: the factory of an
 * objects provider is where the Kubernetes plugin shows both.
 */
export const kubernetesModuleVpn = createBackendModule({
  pluginId: 'kubernetes',
  moduleId: 'vpn',
  register(reg) {
    reg.registerInit({
      deps: {
        objectsProvider: kubernetesObjectsProviderExtensionPoint,
        access: clusterAccessServiceRef,
        auth: coreServices.auth,
      },
      async init({ objectsProvider, access, auth }) {
        objectsProvider.addObjectsProvider(
          async ({ getDefault, clusterSupplier, authStrategy }) => {
            access.set({
              getClusters: async () =>
                clusterSupplier.getClusters({
                  credentials: await auth.getOwnServiceCredentials(),
                }),
              getCredential: async cluster =>
                authStrategy.getCredential(cluster, {}),
            });
            return getDefault();
          },
        );
      },
    });
  },
});
