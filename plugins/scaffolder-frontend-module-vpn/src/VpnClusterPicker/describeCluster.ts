import type { ClusterSummary } from 'backstage-plugin-vpn-common';

const stateWords: Record<ClusterSummary['state'], string> = {
  reachable: 'Reachable',
  unreachable: 'Does not answer',
  refused: "Refuses the portal's credentials",
  unsupported: 'Cannot be used by the portal',
};

/** What to know of a cluster before picking it: its version, or why it cannot be used. */
export function describeCluster({
  state,
  version,
  cause,
}: ClusterSummary): string {
  return [stateWords[state], state === 'reachable' ? version : cause]
    .filter(Boolean)
    .join(': ');
}
