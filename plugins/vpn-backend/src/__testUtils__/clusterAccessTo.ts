import { createServiceFactory } from '@backstage/backend-plugin-api';
import { clusterAccessServiceRef } from 'backstage-plugin-vpn-node';
import type { DemoCluster } from 'demo-cluster';

/** Lets a backend know the demo cluster, and no other, under the name `demo`. */
export function clusterAccessTo(cluster: DemoCluster) {
  const details = {
    name: 'demo',
    url: cluster.url,
    skipTLSVerify: true,
    authMetadata: {},
  };
  return createServiceFactory({
    service: clusterAccessServiceRef,
    deps: {},
    factory: () => ({
      set: () => {},
      get: async () => ({
        getClusters: async () => [details],
        getCredential: async () => ({
          type: 'bearer token' as const,
          token: cluster.readerToken,
        }),
      }),
    }),
  });
}
