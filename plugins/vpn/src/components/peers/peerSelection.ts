import {
  type PeerTraffic,
  type VpnPeer,
  vpnPeerStateSchema,
} from 'backstage-plugin-vpn-common';
import type { Sorting } from '../list/sorting';
import { writeQuery } from '../list/writeQuery';
import { type PeerOrder, peerOrders, sortPeers } from './peerOrder';

/** The states that peers can be filtered by, in the order of the buttons. */
export const peerFilters = ['all', ...vpnPeerStateSchema.options] as const;

/** Peers of one state, or all. */
export type PeerFilter = (typeof peerFilters)[number];

/** Which peers are shown, and in what order. */
export interface PeerSelection extends Sorting<PeerOrder> {
  filter: PeerFilter;
  /** Part of a name, an address, an endpoint or a network. */
  search: string;
}

/** All of them, by name. */
export const everyPeer: PeerSelection = {
  filter: 'all',
  search: '',
  order: 'name',
  descending: false,
};

/** The peers that are shown, in their order. */
export function selectPeers(
  peers: readonly PeerTraffic[],
  { filter, search, order, descending }: PeerSelection,
): PeerTraffic[] {
  const words = search.trim().toLowerCase();
  const shown = peers.filter(
    ({ peer }) =>
      (filter === 'all' || peer.state === filter) &&
      (!words || textsOf(peer).some(text => matches(text, words))),
  );
  return sortPeers(shown, order, descending);
}

const parameterOf = (name: keyof PeerSelection) => `peers.${name}`;

/** A selection as the query of the page has it: whatever it says, what cannot be is left out. */
export function readSelection(query: URLSearchParams): PeerSelection {
  const read = (name: keyof PeerSelection) => query.get(parameterOf(name));
  return {
    filter: peerFilters.find(name => name === read('filter')) ?? 'all',
    search: read('search') ?? '',
    order: peerOrders.find(name => name === read('order')) ?? 'name',
    descending: read('descending') === 'true',
  };
}

/** The query of the page with a selection in it, as far as that is not the usual one. */
export function writeSelection(
  query: URLSearchParams,
  selection: PeerSelection,
): URLSearchParams {
  return writeQuery(query, selection, everyPeer, parameterOf);
}

function textsOf(peer: VpnPeer): Array<string | undefined> {
  const { name, address, addressIpv6, endpoint, networks } = peer;
  return [name, address, addressIpv6, endpoint, ...networks];
}

function matches(text: string | undefined, words: string): boolean {
  return Boolean(text?.toLowerCase().includes(words));
}
