/** A VPN may have hundreds; whoever mistyped a name needs no list of them. */
const MOST_NAMES = 10;

/**
 * Why some of the devices that are named cannot be meant: a VPN has none of
 * these names, whatever the case of their letters; `undefined` where it has all.
 */
export function refuseUnknownPeers(
  peers: Array<{ name: string }>,
  names: string[],
): string | undefined {
  const known = new Set(peers.map(({ name }) => name.toLowerCase()));
  const unknown = names.filter(name => !known.has(name.toLowerCase()));
  return unknown.length
    ? `This VPN has no device ${told(unknown)}; it has ${
        told(peers.map(({ name }) => name)) || 'none at all'
      }`
    : undefined;
}

function told(names: string[]): string {
  const more = names.length - MOST_NAMES;
  const first = names.slice(0, MOST_NAMES).join(', ');
  return more > 0 ? `${first} and ${more} more` : first;
}
