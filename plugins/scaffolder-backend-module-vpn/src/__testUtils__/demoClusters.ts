import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import {
  type ClusterService,
  clusterServiceRef,
} from 'backstage-plugin-vpn-node';
import type { DemoCluster } from 'demo-cluster';
import { demoClusterAccess } from './demoClusterAccess';

/**
 * The service that knows a started demo cluster as `demo`, and an entry with
 * write rights for it, which it may be told to use.
 */
export async function demoClusters(
  cluster: DemoCluster,
  { canApply = true } = {},
): Promise<ClusterService> {
  const applying = { clusters: { demo: { applyCluster: 'demo-apply' } } };
  const config = mockServices.rootConfig.factory({
    data: canApply ? { vpn: applying } : {},
  });
  return ServiceFactoryTester.from(
    createServiceFactory({
      service: createServiceRef<ClusterService>({ id: 'test.clusters' }),
      deps: { clusters: clusterServiceRef },
      factory: ({ clusters }) => clusters,
    }),
    { dependencies: [demoClusterAccess(cluster), config] },
  ).getSubject();
}
