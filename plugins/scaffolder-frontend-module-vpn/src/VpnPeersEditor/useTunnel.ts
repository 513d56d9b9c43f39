import type { ClusterFacts } from 'backstage-plugin-vpn-common';
import { useClusterFacts } from '../clusterFacts';
import type { WizardValues } from '../form';
import { useVpnSettings } from '../vpnSettings';
import { type Tunnel, tunnelOf } from './tunnelOf';

/** What is known of the tunnel that devices come into, and of the cluster around it. */
interface KnownTunnel {
  tunnel: Tunnel;
  facts?: ClusterFacts;
  /** What is not known, and what that means. */
  hint?: string;
}

/** Asks for what devices are checked against: the settings of the VPN that the form changes, or the cluster of the one that it makes. */
export function useTunnel(values: WizardValues): KnownTunnel {
  const cluster = useClusterFacts(values.cluster);
  const vpn = useVpnSettings(values.vpn);
  const known = {
    tunnel: tunnelOf(values, vpn.settings),
    facts: cluster.facts,
  };
  if (vpn.loading) {
    return { ...known, hint: 'Reading which devices this VPN has …' };
  }
  if (vpn.failure) {
    return {
      ...known,
      hint: `${vpn.failure}. Whether names and addresses are free is checked later.`,
    };
  }
  return {
    ...known,
    hint:
      cluster.failure &&
      `${cluster.failure}. Whether it uses a network behind a device is checked later.`,
  };
}
