import { createServiceFactory } from '@backstage/backend-plugin-api';
import { clusterAccessServiceRef } from 'backstage-plugin-vpn-node';
import type { DemoCluster } from 'demo-cluster';

/** Lets a backend know the demo cluster, and no other, under the name `demo`. */
export function clusterAccessTo(cluster: DemoCluster) {
  return clusterAccessToAll({ demo: cluster });
}

/** Lets a backend know demo clusters by their names, as they are at each time it asks. */
export function clusterAccessToAll(clusters: Record<string, DemoCluster>) {
  return createServiceFactory({
    service: clusterAccessServiceRef,
    deps: {},
    factory: () => ({
      set: () => {},
      get: async () => ({
        getClusters: async () =>
          Object.entries(clusters).map(([name, { url }]) => ({
            name,
            url,
            skipTLSVerify: true,
            authMetadata: {},
          })),
        getCredential: async ({ name }) => ({
          type: 'bearer token' as const,
          token: clusters[name].readerToken,
        }),
      }),
    }),
  });
}
