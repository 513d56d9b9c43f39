import {
  type AssignedPeer,
  assignPeers,
  type VpnSettings,
} from 'backstage-plugin-vpn-common';
import type { WizardValues } from '../form';

/** The tunnel that devices come into. */
export interface Tunnel {
  /** Its IPv4 network: the default one where `undefined`, not known where empty. */
  subnet?: string;
  subnetIpv6?: string;
  /** The devices that are in it already. */
  there: AssignedPeer[];
}

/**
 * The tunnel of the VPN that the form changes, or else of the one that it makes.
 *
 * @param settings - of the VPN that it changes, where they are known
 */
export function tunnelOf(
  { vpn, subnet, subnetIpv6 }: WizardValues,
  settings: VpnSettings | undefined,
): Tunnel {
  if (settings) {
    return { ...settings, there: assignPeers(settings) };
  }
  return vpn ? { subnet: '', there: [] } : { subnet, subnetIpv6, there: [] };
}
