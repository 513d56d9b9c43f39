import { TUNNEL_NAME_LENGTH } from '../limits';

/** The name of a tunnel to a VPN on a device: the VPN's own, as far as it fits. */
export function tunnelNameOf(vpn: string): string {
  return vpn.slice(0, TUNNEL_NAME_LENGTH).replace(/-+$/, '');
}

/** Name of the file that a device's configuration is saved in, for example `office.conf`. */
export function configurationFileName(vpn: string): string {
  return `${tunnelNameOf(vpn)}.conf`;
}
