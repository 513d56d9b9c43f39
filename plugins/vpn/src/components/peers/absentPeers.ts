import type { VpnStatus } from 'backstage-plugin-vpn-common';

/** Keys of the texts that say why there are no peers to show. */
export type AbsentPeersText =
  | 'peers.none'
  | 'peers.loading'
  | 'peers.unreadable'
  | 'peers.notReported';

/** Why there are no peers to show, as the key of a text; `undefined` where there are some. */
export function absentPeers({
  peers,
  tunnel,
  sources,
}: VpnStatus): AbsentPeersText | undefined {
  if (tunnel) {
    return peers.length ? undefined : 'peers.none';
  }
  const reports = sources.find(({ kind }) => kind === 'configmaps');
  switch (reports?.state) {
    case 'connecting':
      return 'peers.loading';
    case 'refused':
    case 'unreachable':
      return 'peers.unreadable';
    default:
      return 'peers.notReported';
  }
}
