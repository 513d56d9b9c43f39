import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ClusterFacts } from 'backstage-plugin-vpn-common';

/** What clusters tell about themselves, for all fields of the wizard. */
export interface ClusterFactsApi {
  /**
   * What a cluster offers to a new VPN. Needs the permission `vpn.create`.
   *
   * @throws ResponseError if the backend refuses, or the cluster does not answer
   */
  getFacts(cluster: string): Promise<ClusterFacts>;
}

/** Ref of the {@link ClusterFactsApi}. */
export const clusterFactsApiRef = createApiRef<ClusterFactsApi>().with({
  id: 'plugin.scaffolder.vpn-cluster-facts',
});
