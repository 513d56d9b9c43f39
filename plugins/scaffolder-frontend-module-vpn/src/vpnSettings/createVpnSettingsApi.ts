import { VpnClient, type VpnClientOptions } from 'backstage-plugin-vpn-common';
import { SharedAnswers } from '../answers';
import type { VpnSettingsApi } from './VpnSettingsApi';

/** Makes the API that has the repository of a VPN read once for all fields of a page. */
export function createVpnSettingsApi(
  options: VpnClientOptions,
): VpnSettingsApi {
  const client = new VpnClient(options);
  const answers = new SharedAnswers(vpn => client.getSettings(vpn));
  return { getSettings: vpn => answers.get(vpn) };
}
