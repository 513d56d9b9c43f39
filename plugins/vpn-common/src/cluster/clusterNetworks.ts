import { networksOverlap, parseNetwork } from '../settings/network';
import type { ClusterFacts, RecordedFacts } from './clusterFacts';

/** The network that holds one address alone, in CIDR notation. */
export function hostNetworkOf(address: string): string {
  return `${address}/${address.includes(':') ? 128 : 32}`;
}

/** Ranges of a cluster's pods and Services, in CIDR notation, as far as it tells. */
export function clusterRangesOf({
  podRanges,
  serviceRanges,
}: Pick<ClusterFacts, 'podRanges' | 'serviceRanges'>): string[] {
  return [...podRanges, ...serviceRanges];
}

/** The addresses of a cluster's nodes, each as a network of its own. */
export function nodeNetworksOf({
  nodeAddresses,
}: Pick<ClusterFacts, 'nodeAddresses'>): string[] {
  return nodeAddresses
    .filter(({ type }) => type.endsWith('IP'))
    .map(({ address }) => hostNetworkOf(address));
}

/** All networks that a VPN into a cluster must keep off: those of its pods, Services, nodes and API servers. */
export function reservedNetworksOf(facts: RecordedFacts): string[] {
  return [
    ...clusterRangesOf(facts),
    ...nodeNetworksOf(facts),
    ...facts.apiServers.map(({ address }) => hostNetworkOf(address)),
  ];
}

/** Those of some networks that share an address with a network, all in CIDR notation, each once. */
export function overlapping(network: string, others: string[]): string[] {
  const parsed = parseNetwork(network);
  return [...new Set(others)].filter(other => {
    const parsedOther = parseNetwork(other);
    return parsed && parsedOther && networksOverlap(parsed, parsedOther);
  });
}
