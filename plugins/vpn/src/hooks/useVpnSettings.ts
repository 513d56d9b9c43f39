import { useApi } from '@backstage/core-plugin-api';
import type { VpnSettings } from 'backstage-plugin-vpn-common';
import { useEffect, useState } from 'react';
import { vpnApiRef } from '../api';

/**
 * The settings of a VPN as its repository has them, `undefined` until they are
 * known. Where they cannot be read, for example because its repository is not
 * known, they stay so: the form then starts empty, and its task says why.
 *
 * @param wanted - whether to ask for them, again each time that it becomes true
 */
export function useVpnSettings(
  entityRef: string,
  wanted: boolean,
): VpnSettings | undefined {
  const api = useApi(vpnApiRef);
  const [settings, setSettings] = useState<VpnSettings>();
  useEffect(() => {
    let isCurrent = wanted;
    const show = (known?: VpnSettings) => isCurrent && setSettings(known);
    if (wanted) {
      api.getSettings(entityRef).then(show, () => show(undefined));
    }
    return () => {
      isCurrent = false;
    };
  }, [api, entityRef, wanted]);
  return settings;
}
