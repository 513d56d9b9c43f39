import ipaddr from 'ipaddr.js';

/**
 * The fewest networks that hold exactly the same addresses: a network within
 * another is left out, and two halves of a network become that network.
 *
 * @param networks - in CIDR notation, of both address families
 * @throws Error if one is not in CIDR notation
 */
export function mergeNetworks(networks: string[]): string[] {
  const blocks = networks.map(network => ipaddr.parseCIDR(network));
  return [4, 16].flatMap(bytes =>
    merge(
      '',
      blocks
        .filter(([address]) => address.toByteArray().length === bytes)
        .map(([address, prefix]) => bitsOf(address).slice(0, prefix)),
    ).map(bits => format(bits, bytes)),
  );
}

/** Merges the networks, each given by its leading bits, that begin with a prefix. */
function merge(prefix: string, networks: string[]): string[] {
  const within = networks.filter(network => network.startsWith(prefix));
  if (within.length === 0 || within.includes(prefix)) {
    return within.length === 0 ? [] : [prefix];
  }
  const halves = [`${prefix}0`, `${prefix}1`];
  const merged = halves.flatMap(half => merge(half, within));
  return halves.every(half => merged.includes(half)) ? [prefix] : merged;
}

function bitsOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  return address
    .toByteArray()
    .map(byte => byte.toString(2).padStart(8, '0'))
    .join('');
}

function format(bits: string, bytes: number): string {
  const padded = bits.padEnd(bytes * 8, '0');
  const address = Array.from({ length: bytes }, (_, index) =>
    parseInt(padded.slice(index * 8, index * 8 + 8), 2),
  );
  return `${ipaddr.fromByteArray(address)}/${bits.length}`;
}
