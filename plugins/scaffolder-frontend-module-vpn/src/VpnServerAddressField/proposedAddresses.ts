import type { ClusterFacts } from 'backstage-plugin-vpn-common';

/** An address that devices may find a cluster under. */
export interface ProposedAddress {
  /** As it is entered: an IPv6 address is in brackets. */
  address: string;
  /** Whose it is, and from where it can be reached. */
  description: string;
}

const KINDS = [
  { type: 'ExternalIP', words: 'external' },
  { type: 'InternalIP', words: "internal: only within the cluster's network" },
];

/** The addresses of a cluster's nodes: first those that can be reached from outside. */
export function proposedAddresses({
  nodeAddresses,
}: Pick<ClusterFacts, 'nodeAddresses'>): ProposedAddress[] {
  return KINDS.flatMap(kind =>
    nodeAddresses
      .filter(({ type }) => type === kind.type)
      .map(({ node, address }) => ({
        address: address.includes(':') ? `[${address}]` : address,
        description: `Node ${node}, ${kind.words}`,
      })),
  );
}
