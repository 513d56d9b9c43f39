import type { ClusterFacts } from 'backstage-plugin-vpn-common';
import type { ClusterClient, RequestOptions } from './ClusterClient';

/**
 * Reads what a cluster tells about itself. What cannot be read is named in
 * `unread` and left empty; the rest is there.
 *
 * @throws ClusterRequestError if the cluster cannot be reached at all, or refuses the credentials (401)
 */
export declare function inspectCluster(
  client: ClusterClient,
  options?: RequestOptions,
): Promise<ClusterFacts>;
