import type { EnteredPeer } from '../form';
import type { PeersValue } from './schema';

/** The devices as the form stores them: without what is empty. */
export function toValue(peers: EnteredPeer[]): PeersValue {
  return peers.map(({ name, publicKey, address, networks, expose }) => ({
    name,
    ...(publicKey !== undefined && { publicKey }),
    ...(address && { address }),
    ...(networks.length > 0 && { networks }),
    ...(expose.length > 0 && { expose }),
  }));
}
