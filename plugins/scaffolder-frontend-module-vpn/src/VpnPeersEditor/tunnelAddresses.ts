import {
  freePeerAddress,
  parseNetwork,
  peerAddressIpv6Of,
  peerPositionOf,
} from 'backstage-plugin-vpn-common';
import type { EnteredPeer } from '../form';
import type { Tunnel } from './tunnelOf';

/** The addresses that the device at a position has or gets in the tunnel; none where the tunnel has none for it. */
export function tunnelAddresses(
  peers: EnteredPeer[],
  position: number,
  { subnet, subnetIpv6, there }: Tunnel,
): string[] {
  if (!subnet || !parseNetwork(subnet)) {
    return [];
  }
  // Free ones are given in the order of the list, past those that others chose.
  const others = peers.filter(
    ({ address }, index) => index < position || (index > position && address),
  );
  const address =
    peers[position].address ??
    freePeerAddress({ subnet, peers: [...there, ...others] });
  const place = address ? peerPositionOf(subnet, address) : undefined;
  if (!address || place === undefined) {
    return [];
  }
  return [
    address,
    ...(subnetIpv6 && parseNetwork(subnetIpv6)
      ? [peerAddressIpv6Of(subnetIpv6, place)]
      : []),
  ];
}
