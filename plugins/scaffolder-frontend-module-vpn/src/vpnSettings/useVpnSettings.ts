import { useApi } from '@backstage/core-plugin-api';
import { reasonOf, type VpnSettings } from 'backstage-plugin-vpn-common';
import useAsync from 'react-use/esm/useAsync';
import { vpnSettingsApiRef } from './VpnSettingsApi';

/** What is known of the VPN that a form changes: nothing yet, its settings, or why they cannot be read. */
export interface KnownVpn {
  loading: boolean;
  settings?: VpnSettings;
  /** Why they cannot be read, as a sentence without its full stop. */
  failure?: string;
}

/** Reads the settings of the VPN that is picked; nothing while none is. */
export function useVpnSettings(vpn: string | undefined): KnownVpn {
  const api = useApi(vpnSettingsApiRef);
  const { value, error, loading } = useAsync(
    async () => (vpn ? api.getSettings(vpn) : undefined),
    [api, vpn],
  );
  if (loading) {
    return { loading: Boolean(vpn) }; // Not those of another VPN.
  }
  return {
    loading,
    settings: value,
    failure:
      error && `The settings of this VPN cannot be read: ${reasonOf(error)}`,
  };
}
