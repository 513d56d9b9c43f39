import type { PeerTraffic, VpnPeerState } from 'backstage-plugin-vpn-common';
import { sortBy, type SortValue } from '../list/sorting';

/** What peers can be put in the order of. */
export const peerOrders = [
  'name',
  'state',
  'handshake',
  'endpoint',
  'address',
  'networks',
  'received',
  'sent',
  'traffic',
] as const;

/** What peers are put in the order of. */
export type PeerOrder = (typeof peerOrders)[number];

const stateOrder: VpnPeerState[] = ['connected', 'idle', 'never'];

const valueOf: Record<PeerOrder, (entry: PeerTraffic) => SortValue> = {
  name: ({ peer }) => peer.name,
  state: ({ peer }) => stateOrder.indexOf(peer.state),
  // By age: the youngest handshake has the least.
  handshake: ({ peer }) =>
    peer.lastHandshakeAt && -Date.parse(peer.lastHandshakeAt),
  endpoint: ({ peer }) => peer.endpoint,
  address: ({ peer }) => peer.address,
  networks: ({ peer }) => peer.networks[0],
  received: ({ peer }) => peer.receivedBytes,
  sent: ({ peer }) => peer.sentBytes,
  traffic: ({ rate }) => rate && rate.received + rate.sent,
};

/** Puts peers in order; equal ones stay as they were, and those without a value come last. */
export function sortPeers(
  peers: readonly PeerTraffic[],
  order: PeerOrder,
  descending: boolean,
): PeerTraffic[] {
  return sortBy(peers, valueOf[order], descending);
}
