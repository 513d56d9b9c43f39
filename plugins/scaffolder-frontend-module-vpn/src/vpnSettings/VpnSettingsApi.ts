import { createApiRef } from '@backstage/frontend-plugin-api';
import type { VpnSettings } from 'backstage-plugin-vpn-common';

/** The settings that a VPN has, for all fields of the forms that change it. */
export interface VpnSettingsApi {
  /**
   * The settings of a VPN as its repository has them. Needs the permission
   * `vpn.update` for the VPN.
   *
   * @param vpn - ref of its entity, for example `resource:default/office`
   * @throws ResponseError if the backend refuses, or cannot read the repository
   */
  getSettings(vpn: string): Promise<VpnSettings>;
}

/** Ref of the {@link VpnSettingsApi}. */
export const vpnSettingsApiRef = createApiRef<VpnSettingsApi>().with({
  id: 'plugin.scaffolder.vpn-settings',
});
