import type { ClusterFailure, VpnSource } from 'backstage-plugin-vpn-common';

/** What is known of a kind of objects of a cluster to which there is no connection any more. */
export function disconnected(
  { kind, state }: VpnSource,
  { cause }: ClusterFailure,
  since: string,
): VpnSource {
  const known = state === 'live' || state === 'stale';
  return { kind, state: known ? 'stale' : 'unreachable', since, cause };
}
