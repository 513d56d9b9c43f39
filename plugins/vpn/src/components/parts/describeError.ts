import {
  reasonOf,
  statusCodeOf,
  vpnStatusReadPermission,
} from 'backstage-plugin-vpn-common';

/** Why there is no status to show, and what to do about it. */
export function describeError(error: Error): {
  title: string;
  description: string;
} {
  switch (statusCodeOf(error)) {
    case 400:
      return {
        title: 'The entity does not say where its VPN is',
        description: reasonOf(error),
      };
    case 403:
      return {
        title: 'You may not see the status of this VPN',
        description: `It needs the permission ${vpnStatusReadPermission.name} for this entity. Ask whoever runs the portal for it.`,
      };
    case 404:
      return {
        title: 'The catalog does not show this entity to the VPN plugin',
        description: reasonOf(error),
      };
    default:
      return {
        title: 'The status cannot be read at the moment',
        description: `${reasonOf(error)}. Trying again.`,
      };
  }
}
