import { useApi } from '@backstage/core-plugin-api';
import { type ClusterFacts, reasonOf } from 'backstage-plugin-vpn-common';
import useAsync from 'react-use/esm/useAsync';
import { clusterFactsApiRef } from './ClusterFactsApi';

/** What is known of a cluster: nothing yet, what it tells, or why it tells nothing. */
export interface KnownCluster {
  loading: boolean;
  facts?: ClusterFacts;
  /** Why the cluster cannot be asked, as a sentence without its full stop. */
  failure?: string;
}

/** Asks the cluster that is picked; nothing while none is. */
export function useClusterFacts(cluster: string | undefined): KnownCluster {
  const api = useApi(clusterFactsApiRef);
  const { value, error, loading } = useAsync(
    async () => (cluster ? api.getFacts(cluster) : undefined),
    [api, cluster],
  );
  if (loading) {
    return { loading: cluster !== undefined }; // Not what another cluster told before.
  }
  return {
    loading,
    facts: value,
    failure: error && `Cluster ${cluster} cannot be asked: ${reasonOf(error)}`,
  };
}
