import type { ApiHolder } from '@backstage/core-plugin-api';
import type { VpnSettings } from 'backstage-plugin-vpn-common';
import { answerOrNothing } from '../answers';
import { vpnSettingsApiRef } from './VpnSettingsApi';

/** The settings of the VPN that is picked, for the check when a page is left; nothing where they cannot be read. */
export function readSettings(
  vpn: string | undefined,
  apiHolder: ApiHolder,
): Promise<VpnSettings | undefined> {
  return answerOrNothing(() =>
    vpn ? apiHolder.get(vpnSettingsApiRef)?.getSettings(vpn) : undefined,
  );
}
