import {
  mergeNetworks,
  networksOverlap,
  parseNetwork,
  type RecordedFacts,
} from 'backstage-plugin-vpn-common';

/** Whether two networks, in CIDR notation, share an address. */
export function overlap(a: string, b: string): boolean {
  return networksOverlap(parseNetwork(a)!, parseNetwork(b)!);
}

/** Whether all addresses of a network, in CIDR notation, are within another. */
export function covers(outer: string, inner: string): boolean {
  return prefixOf(outer) <= prefixOf(inner) && overlap(outer, inner);
}

/** Prefix length of a network in CIDR notation. */
export function prefixOf(network: string): number {
  return parseNetwork(network)![1];
}

/** The network that holds one address alone. */
export function hostNetworkOf(address: string): string {
  return `${address}/${address.includes(':') ? 128 : 32}`;
}

/** Networks without host bits, which newer Kubernetes and routes refuse, each once. */
export function withoutHostBits(networks: string[]): string[] {
  return [...new Set(networks.flatMap(network => mergeNetworks([network])))];
}

/** The addresses of a cluster's nodes, each as a network of its own. */
export function nodeNetworksOf(facts: RecordedFacts | undefined): string[] {
  return (facts?.nodeAddresses ?? [])
    .filter(({ type }) => type.endsWith('IP'))
    .map(({ address }) => hostNetworkOf(address));
}
