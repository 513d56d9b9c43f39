import {
  VpnSettingsInput,
  vpnSettingsSchema,
} from 'backstage-plugin-vpn-common';
import { demoFacts } from '../__fixtures__/demoFacts';
import { generateVpn, loadScripts } from '../generator';
import { Cluster } from './Cluster';

/** NodePort that devices dial in the lab. */
export const nodePort = 30020;

/** Generates the repository of a VPN for the lab's cluster. */
export async function generateLabVpn(settings: Partial<VpnSettingsInput> = {}) {
  return generateVpn({
    settings: vpnSettingsSchema.parse({
      name: 'office',
      owner: 'group:default/guests',
      cluster: 'lab',
      serverAddress: Cluster.address,
      nodePort,
      ...settings,
    }),
    facts: demoFacts,
    scripts: await loadScripts(),
  });
}
