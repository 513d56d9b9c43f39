import {
  mergeNetworks,
  networksOverlap,
  parseNetwork,
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

/** Networks without host bits, which newer Kubernetes and routes refuse, each once. */
export function withoutHostBits(networks: string[]): string[] {
  return [...new Set(networks.flatMap(network => mergeNetworks([network])))];
}
