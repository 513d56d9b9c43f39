import type { VpnPeer, VpnPeerState, VpnStatus } from './vpnStatus';

/** Whether the peers are as the tunnel has them now, and not as of a report that others should have followed. */
export function isReportCurrent({
  tunnel,
  sources,
  problems,
}: VpnStatus): boolean {
  const isLive = ({ kind, state }: VpnStatus['sources'][number]) =>
    kind !== 'configmaps' || state === 'live';
  return (
    tunnel?.state === 'up' &&
    sources.every(isLive) &&
    !problems.some(({ code }) => code === 'reporter-silent')
  );
}

/**
 * Whether endpoints were left out, for want of the permission
 * `vpn.peers.read`: a peer that shook hands came from somewhere.
 */
export function areEndpointsLeftOut(peers: VpnPeer[]): boolean {
  return (
    peers.some(({ lastHandshakeAt }) => lastHandshakeAt) &&
    !peers.some(({ endpoint }) => endpoint)
  );
}

/** How many peers are in each state. */
export function countPeers(peers: VpnPeer[]): Record<VpnPeerState, number> {
  const counts = { connected: 0, idle: 0, never: 0 };
  peers.forEach(({ state }) => {
    counts[state] += 1;
  });
  return counts;
}
