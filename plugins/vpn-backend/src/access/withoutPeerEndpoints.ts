import type { VpnStatus } from 'backstage-plugin-vpn-common';

/** The status for those who may not see where peers connect from. */
export function withoutPeerEndpoints(status: VpnStatus): VpnStatus {
  return {
    ...status,
    peers: status.peers.map(({ endpoint, ...peer }) => peer),
  };
}
