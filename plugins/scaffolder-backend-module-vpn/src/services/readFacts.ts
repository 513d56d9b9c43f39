import type { ClusterFacts } from 'backstage-plugin-vpn-common';
import {
  type ClusterClient,
  findNodePortHolder,
  inspectCluster,
  type RequestOptions,
} from 'backstage-plugin-vpn-node';

/** What a cluster tells to who wants a port of it. */
export interface FactsAndHolder {
  facts: ClusterFacts;
  /** `NAMESPACE/NAME` of the Service that has the port, where one has and it may be told. */
  holder?: string;
}

/**
 * Reads what a cluster tells about itself, and who holds a port.
 *
 * @param tellHolder - whether the user may read the objects of the cluster
 */
export async function readFacts(
  client: ClusterClient,
  { nodePort, tellHolder }: { nodePort?: number; tellHolder?: boolean },
  limits: RequestOptions,
): Promise<FactsAndHolder> {
  const facts = await inspectCluster(client, limits);
  const isTaken =
    nodePort !== undefined && facts.usedNodePorts.includes(nodePort);
  return {
    facts,
    holder:
      isTaken && tellHolder
        ? await findNodePortHolder(client, nodePort, limits)
        : undefined,
  };
}
