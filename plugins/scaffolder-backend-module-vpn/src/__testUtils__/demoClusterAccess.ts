import { createServiceFactory } from '@backstage/backend-plugin-api';
import { clusterAccessServiceRef } from 'backstage-plugin-vpn-node';
import type { DemoCluster } from 'demo-cluster';

/** Lets a backend know the demo cluster as `demo`, to read, and as `demo-apply`, to write. */
export function demoClusterAccess({
  url,
  readerToken,
  writerToken,
}: DemoCluster) {
  return createServiceFactory({
    service: clusterAccessServiceRef,
    deps: {},
    factory: () => ({
      set: () => {},
      get: async () => ({
        getClusters: async () =>
          ['demo', 'demo-apply'].map(name => ({
            name,
            url,
            skipTLSVerify: true,
            authMetadata: {},
          })),
        getCredential: async ({ name }) => ({
          type: 'bearer token' as const,
          token: name === 'demo-apply' ? writerToken : readerToken,
        }),
      }),
    }),
  });
}
