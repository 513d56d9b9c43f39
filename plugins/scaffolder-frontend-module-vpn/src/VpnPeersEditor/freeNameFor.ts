import { freePeerName } from 'backstage-plugin-vpn-common';
import type { EnteredPeer } from '../form';

/** A free name for the device at a position, where one that is there already, or before it, has its name. */
export function freeNameFor(
  peers: EnteredPeer[],
  position: number,
  there: Array<{ name: string }>,
): string | undefined {
  const { name } = peers[position];
  if (!name) {
    return undefined;
  }
  const namesOf = (others: EnteredPeer[]) =>
    [...there, ...others].map(other => other.name);
  if (freePeerName(name, namesOf(peers.slice(0, position))) === name) {
    return undefined;
  }
  return freePeerName(
    name,
    namesOf(peers.filter((_, index) => index !== position)),
  );
}
