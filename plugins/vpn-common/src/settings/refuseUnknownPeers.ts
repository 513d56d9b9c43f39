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
    ? `This VPN has no device ${unknown.join(', ')}; it has ${
        peers.map(({ name }) => name).join(', ') || 'none at all'
      }`
    : undefined;
}
