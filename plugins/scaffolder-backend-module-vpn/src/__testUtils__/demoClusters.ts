import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import {
  clusterAccessServiceRef,
  type ClusterService,
  clusterServiceRef,
} from 'backstage-plugin-vpn-node';
import type { DemoCluster } from 'demo-cluster';

/**
 * The service that knows a started demo cluster as `demo`, and an entry with
 * write rights for it, which it may be told to use.
 */
export async function demoClusters(
  cluster: DemoCluster,
  { canApply = true } = {},
): Promise<ClusterService> {
  const tokens = { demo: cluster.readerToken, writer: cluster.writerToken };
  const access = createServiceFactory({
    service: clusterAccessServiceRef,
    deps: {},
    factory: () => ({
      set: () => {},
      get: async () => ({
        getClusters: async () =>
          Object.keys(tokens).map(name => ({
            name,
            url: cluster.url,
            skipTLSVerify: true,
            authMetadata: {},
          })),
        getCredential: async ({ name }) => ({
          type: 'bearer token' as const,
          token: tokens[name as keyof typeof tokens],
        }),
      }),
    }),
  });
  const applying = { clusters: { demo: { applyCluster: 'writer' } } };
  const config = mockServices.rootConfig.factory({
    data: canApply ? { vpn: applying } : {},
  });
  return ServiceFactoryTester.from(
    createServiceFactory({
      service: createServiceRef<ClusterService>({ id: 'test.clusters' }),
      deps: { clusters: clusterServiceRef },
      factory: ({ clusters }) => clusters,
    }),
    { dependencies: [access, config] },
  ).getSubject();
}
