import type { ClusterClient, RequestOptions } from './ClusterClient';
import { ClusterReader } from './facts/ClusterReader';
import { CLUSTER_PARTS } from './facts/parts';
import { readNodePortHolder } from './facts/services';

/**
 * Finds the Service that holds a NodePort. It may be anybody's, so it is told
 * only to who may read the objects of the cluster.
 *
 * @returns `NAMESPACE/NAME`; `undefined` if nobody holds it, or Services cannot be read
 * @throws ClusterRequestError if the cluster refuses the credentials (401)
 */
export async function findNodePortHolder(
  client: ClusterClient,
  nodePort: number,
  options: RequestOptions = {},
): Promise<string | undefined> {
  return new ClusterReader(client, options).part(
    CLUSTER_PARTS.usedNodePorts,
    reader => readNodePortHolder(reader, nodePort),
    undefined,
  );
}
