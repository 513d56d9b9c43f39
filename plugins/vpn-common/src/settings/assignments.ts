import { POD_PORT_RANGE } from '../limits';
import type { ExposedPort, PeerSettings } from './peerSettings';
import { peerAddressOf, peerCapacity } from './subnet';

/** The part of a VPN's settings that addresses are assigned in. */
interface Tunnel {
  subnet: string;
  peers: PeerSettings[];
}

/** An exposed port with the port of the pod that stands for it. */
export type AssignedPort = ExposedPort & { podPort: number };

/** A peer with everything that is assigned to it. */
export type AssignedPeer = Omit<PeerSettings, 'address' | 'expose'> & {
  address: string;
  expose: AssignedPort[];
};

/**
 * Peers with an address each, and a port of the pod for each port that they
 * expose. What one has it keeps; who has none gets the first free one, in the
 * order of the list. So nothing changes for the others when one goes.
 *
 * @throws RangeError if the network has no address for all of them
 */
export function assignPeers({ subnet, peers }: Tunnel): AssignedPeer[] {
  const nextPosition = freeNumbers(
    new Set(peers.map(({ address }) => address)),
    0,
    position => peerAddressOf(subnet, position),
  );
  const nextPort = freeNumbers(
    new Set(
      peers.flatMap(({ expose }) => expose.map(({ podPort }) => podPort)),
    ),
    POD_PORT_RANGE.min,
    port => port,
  );
  // In the order in which the settings list them.
  return peers.map(({ name, address, ...peer }) => ({
    name,
    address: address ?? nextPosition(),
    ...peer,
    expose: peer.expose.map(({ podPort, ...port }) => ({
      ...port,
      podPort: podPort ?? nextPort(),
    })),
  }));
}

/** The address that the next peer would get, `undefined` where none is free. */
export function freePeerAddress({
  subnet,
  peers,
}: {
  subnet: string;
  peers: Array<Pick<PeerSettings, 'address'>>;
}): string | undefined {
  const taken = new Set(peers.map(({ address }) => address));
  const withoutAddress = peers.filter(({ address }) => !address).length;
  let skipped = 0;
  for (let position = 0; position < peerCapacity(subnet); position++) {
    const address = peerAddressOf(subnet, position);
    if (!taken.has(address) && skipped++ === withoutAddress) {
      return address;
    }
  }
  return undefined;
}

/** Gives, call by call, what belongs to one number after the other and is not taken. */
function freeNumbers<T>(
  taken: Set<T | undefined>,
  first: number,
  valueOf: (number: number) => T,
): () => T {
  let next = first;
  return () => {
    let value = valueOf(next++);
    while (taken.has(value)) {
      value = valueOf(next++);
    }
    return value;
  };
}
