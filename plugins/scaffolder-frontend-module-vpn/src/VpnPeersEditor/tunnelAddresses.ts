import {
  parseNetwork,
  peerAddressIpv6Of,
  peerAddressOf,
  peerCapacity,
} from 'backstage-plugin-vpn-common';
import type { WizardValues } from '../form';

/** The addresses that the device at a position gets in the tunnel; none where the tunnel has none for it. */
export function tunnelAddresses(
  { subnet, subnetIpv6 }: WizardValues,
  position: number,
): string[] {
  if (!subnet || !parseNetwork(subnet) || position >= peerCapacity(subnet)) {
    return [];
  }
  return [
    peerAddressOf(subnet, position),
    ...(subnetIpv6 && parseNetwork(subnetIpv6)
      ? [peerAddressIpv6Of(subnetIpv6, position)]
      : []),
  ];
}
