import type { ClusterFacts, ClusterSummary } from 'backstage-plugin-vpn-common';

/** The clusters that a VPN can be created on. */
export interface ClusterDirectory {
  /**
   * All clusters, each asked whether it answers, and none waiting for another
   * for longer than five seconds. Entries that are only there to write through
   * are left out.
   *
   * @throws ServiceUnavailableError if the Kubernetes plugin is not installed or not configured
   */
  list(): Promise<ClusterSummary[]>;

  /**
   * What a cluster tells about itself.
   *
   * @throws NotFoundError if the Kubernetes plugin does not know the cluster
   * @throws NotAllowedError if its auth provider needs a token of the user
   * @throws ServiceUnavailableError if the cluster, or the Kubernetes plugin, does not answer
   */
  inspect(cluster: string): Promise<ClusterFacts>;
}
