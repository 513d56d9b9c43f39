import { InputError } from '@backstage/errors';
import { assignPeers, freePeerAddress } from './assignments';
import { freePeerName } from './freePeerName';
import type { PeerSettings } from './peerSettings';
import { refuseUnknownPeers } from './refuseUnknownPeers';
import type { VpnSettings } from './vpnSettings';

/** Peers that come to a VPN, and names of those that go. */
export interface PeersUpdate {
  add: PeerSettings[];
  remove: string[];
}

/**
 * The settings of a VPN with peers removed and added. The others keep their
 * addresses, and those who come get free ones, after the last of the list: two
 * people who add at once change the same lines, which Git does not merge.
 *
 * @throws InputError if a name or an address is taken, with one that is free,
 * or if there is nobody of a name
 */
export function updatePeers(
  settings: VpnSettings,
  { add, remove }: PeersUpdate,
): VpnSettings {
  const there = assignPeers(settings);
  const unknown = refuseUnknownPeers(there, remove);
  if (unknown) {
    throw new InputError(unknown);
  }
  const gone = new Set(remove.map(nameKey));
  const stay = there.filter(({ name }) => !gone.has(nameKey(name)));
  add.forEach(peer => refuseTaken(settings.subnet, stay, peer));
  return { ...settings, peers: [...stay, ...add] };
}

// Names are unique without regard to case.
function nameKey(name: string): string {
  return name.toLowerCase();
}

function refuseTaken(
  subnet: string,
  peers: PeerSettings[],
  { name, address }: PeerSettings,
) {
  const names = peers.map(peer => peer.name);
  const freeName = freePeerName(name, names);
  if (freeName !== name) {
    throw new InputError(
      `This VPN has a device ${name} already, whatever the case of its letters; ${freeName} is free`,
    );
  }
  const holder = peers.find(peer => address && peer.address === address);
  if (holder) {
    const free = freePeerAddress({ subnet, peers });
    throw new InputError(
      `${address} is the address of ${holder.name}; ${
        free ? `${free} is free` : `${subnet} has no free one`
      }`,
    );
  }
}
