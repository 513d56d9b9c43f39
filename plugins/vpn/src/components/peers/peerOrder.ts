import type { PeerTraffic, VpnPeerState } from 'backstage-plugin-vpn-common';

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

// So that device-2 stands before device-10, and 10.13.13.2 before 10.13.13.10.
const collator = new Intl.Collator('en', { numeric: true });

const valueOf: Record<
  PeerOrder,
  (entry: PeerTraffic) => string | number | undefined
> = {
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
  const sign = descending ? -1 : 1;
  const keyed = peers.map(entry => ({ entry, value: valueOf[order](entry) }));
  return keyed
    .sort((a, b) =>
      a.value === undefined || b.value === undefined
        ? Number(a.value === undefined) - Number(b.value === undefined)
        : sign * compare(a.value, b.value),
    )
    .map(({ entry }) => entry);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(`${a}`, `${b}`);
}
