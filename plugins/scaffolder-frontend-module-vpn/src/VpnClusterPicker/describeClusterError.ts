import {
  reasonOf,
  statusCodeOf,
  vpnCreatePermission,
} from 'backstage-plugin-vpn-common';

/** Why there are no clusters to pick from, and what to do about it. */
export function describeClusterError(error: Error): string {
  return statusCodeOf(error) === 403
    ? `Creating a VPN needs the permission ${vpnCreatePermission.name}. Ask whoever runs the portal for it.`
    : `The clusters cannot be listed: ${reasonOf(error)}`;
}
