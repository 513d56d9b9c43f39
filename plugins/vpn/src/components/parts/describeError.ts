import {
  reasonOf,
  statusCodeOf,
  vpnStatusReadPermission,
} from 'backstage-plugin-vpn-common';
import type { VpnTranslate } from '../../translations';

/** Why there is no status to show, and what to do about it. */
export function describeError(
  error: Error,
  t: VpnTranslate,
): { title: string; description: string } {
  const reason = reasonOf(error);
  switch (statusCodeOf(error)) {
    case 400:
      return { title: t('tab.error.unplaced'), description: reason };
    case 403:
      return {
        title: t('tab.error.denied'),
        description: t('tab.error.deniedHint', {
          permission: vpnStatusReadPermission.name,
        }),
      };
    case 404:
      return { title: t('tab.error.unknown'), description: reason };
    default:
      return {
        title: t('tab.error.unreadable'),
        description: t('tab.error.retrying', { reason }),
      };
  }
}
