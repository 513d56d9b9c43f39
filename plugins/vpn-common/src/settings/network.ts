import ipaddr from 'ipaddr.js';

/** An IPv4 or IPv6 network. */
export type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/**
 * Parses a network in CIDR notation, `undefined` where the text is none.
 * Host bits may be set: `10.1.2.3/8` is the network 10.0.0.0/8.
 */
export function parseNetwork(text: string): Network | undefined {
  return ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : undefined;
}

/** Whether two networks share an address. Networks of different families never do. */
export function networksOverlap(a: Network, b: Network): boolean {
  if (a[0].kind() !== b[0].kind()) {
    return false;
  }
  const prefix = Math.min(a[1], b[1]);
  return matches(a[0], b[0], prefix);
}

function matches(
  address: ipaddr.IPv4 | ipaddr.IPv6,
  base: ipaddr.IPv4 | ipaddr.IPv6,
  prefix: number,
): boolean {
  return address.kind() === 'ipv4'
    ? (address as ipaddr.IPv4).match(base as ipaddr.IPv4, prefix)
    : (address as ipaddr.IPv6).match(base as ipaddr.IPv6, prefix);
}
