import type { V1Node } from '@kubernetes/client-node';
import { type ClusterFacts, mergeNetworks } from 'backstage-plugin-vpn-common';
import type { ClusterReader } from './ClusterReader';
import { CLUSTER_PARTS } from './parts';

type NodeFacts = Pick<ClusterFacts, 'podRanges' | 'nodeAddresses'>;

/** Addresses of the nodes, and of the pods as far as every node names its range. */
export async function readNodes(reader: ClusterReader): Promise<NodeFacts> {
  const nodes = await reader.list<V1Node>({ path: '/api/v1/nodes' });
  return {
    podRanges: podRangesOf(nodes, reader),
    nodeAddresses: nodes.flatMap(({ metadata, status }) =>
      (status?.addresses ?? []).map(({ type, address }) => ({
        node: metadata?.name ?? '',
        type,
        address,
      })),
    ),
  };
}

/** A part of the ranges would pass for the whole, so it is all or nothing. */
function podRangesOf(nodes: V1Node[], reader: ClusterReader): string[] {
  const silent = nodes.find(({ spec }) => !spec?.podCIDRs?.length);
  if (silent) {
    reader.unread.push({
      what: CLUSTER_PARTS.podRanges,
      cause: `node ${silent.metadata?.name} names none (spec.podCIDRs): the cluster's network plugin assigns them`,
    });
    return [];
  }
  return mergeNetworks(nodes.flatMap(({ spec }) => spec?.podCIDRs ?? []));
}
