import {
  type VpnSettings,
  type VpnSettingsInput,
  vpnSettingsSchema,
} from 'backstage-plugin-vpn-common';
import { demoFacts } from '../__fixtures__/demoFacts';
import { generateVpn, loadScripts } from '../generator';
import { Cluster } from './Cluster';

/** NodePort that devices dial in the lab. */
export const nodePort = 30020;

/** Settings of a VPN in the lab's cluster. */
export function labSettings(settings: Partial<VpnSettingsInput>): VpnSettings {
  return vpnSettingsSchema.parse({
    name: 'office',
    owner: 'group:default/guests',
    cluster: 'lab',
    serverAddress: Cluster.address,
    nodePort,
    ...settings,
  });
}

/** Generates the repository of a VPN for the lab's cluster. */
export async function generateLabVpn(settings: Partial<VpnSettingsInput> = {}) {
  return generateVpn({
    settings: labSettings(settings),
    facts: demoFacts,
    scripts: await loadScripts(),
  });
}
