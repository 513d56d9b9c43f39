import {
  reasonOf,
  statusCodeOf,
  vpnStatusReadPermission,
} from 'backstage-plugin-vpn-common';
import { useVpnTranslation } from '../../translations';
import { Notice } from '../parts/Notice';

/** Shown in place of VPNs that cannot be had. */
export const FleetError = ({ error }: { error: Error }) => {
  const t = useVpnTranslation();
  const isDenied = statusCodeOf(error) === 403;
  return (
    <div role="alert">
      <Notice
        title={t(isDenied ? 'fleet.denied' : 'fleet.unreadable')}
        description={
          isDenied
            ? t('fleet.deniedHint', {
                permission: vpnStatusReadPermission.name,
              })
            : t('tab.error.retrying', { reason: reasonOf(error) })
        }
      />
    </div>
  );
};
