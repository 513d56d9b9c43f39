import {
  type ClusterFacts,
  clusterRangesOf,
  networkSchema,
} from 'backstage-plugin-vpn-common';
import { firstProblem } from '../form';

/** What goes through the tunnel: the cluster's pods and Services, everything, or a list of one's own. */
export type NetworkPreset = 'cluster' | 'everything' | 'own';

/** All networks, of the address families that the tunnel has. */
export function everythingOf(subnetIpv6: string | undefined): string[] {
  return subnetIpv6 ? ['0.0.0.0/0', '::/0'] : ['0.0.0.0/0'];
}

/** The preset that a list of networks is; a form has an empty list where none was entered. */
export function presetOf(networks: string[] | undefined): NetworkPreset {
  if (!networks?.length) {
    return 'cluster';
  }
  return networks.includes('0.0.0.0/0') &&
    networks.every(network => ['0.0.0.0/0', '::/0'].includes(network))
    ? 'everything'
    : 'own';
}

/** The cluster's pods and Services in words, with what becomes of them where the cluster does not tell. */
export function describeClusterRanges(facts: ClusterFacts | undefined): string {
  if (!facts) {
    return 'As found when the VPN is created';
  }
  const ranges = clusterRangesOf(facts);
  return ranges.length
    ? ranges.join(', ')
    : 'The cluster does not tell its ranges, so this would be everything';
}

/** What is wrong with a list of networks; `undefined` where nothing is. */
export function networksProblem(
  networks: string[] | undefined,
): string | undefined {
  return firstProblem(networkSchema, networks);
}
