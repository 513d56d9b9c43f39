import { NotAllowedError } from '@backstage/errors';
import type { ClusterService } from 'backstage-plugin-vpn-node';

/**
 * Name of the entry through which the portal applies to a cluster.
 *
 * @throws NotAllowedError if the operator configured none
 */
export function applyClusterOf(
  clusters: Pick<ClusterService, 'applyClusterOf'>,
  cluster: string,
): string {
  const applyCluster = clusters.applyClusterOf(cluster);
  if (!applyCluster) {
    throw new NotAllowedError(
      `The portal may not apply to cluster ${cluster}. Choose another delivery, or ask the operator of the portal to set vpn.clusters.${cluster}.applyCluster to an entry of the Kubernetes plugin with write rights`,
    );
  }
  return applyCluster;
}
