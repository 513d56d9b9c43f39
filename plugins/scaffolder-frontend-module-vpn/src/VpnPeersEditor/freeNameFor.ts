import { freePeerName } from 'backstage-plugin-vpn-common';
import type { EnteredPeer } from '../form';

/** A free name for the device at a position, where one before it has its name. */
export function freeNameFor(
  peers: EnteredPeer[],
  position: number,
): string | undefined {
  const { name } = peers[position];
  if (!name) {
    return undefined;
  }
  const before = peers.slice(0, position).map(peer => peer.name);
  if (freePeerName(name, before) === name) {
    return undefined;
  }
  const others = peers.filter((_, index) => index !== position);
  return freePeerName(
    name,
    others.map(peer => peer.name),
  );
}
