import ipaddr from 'ipaddr.js';

/** Number of peers that a tunnel network has addresses for: all but network, broadcast and server. */
export function peerCapacity(subnet: string): number {
  return 2 ** (32 - ipaddr.parseCIDR(subnet)[1]) - 3;
}

/** The server's address in the tunnel: the first of the network, IPv4 or IPv6. */
export function serverAddressOf(subnet: string): string {
  return addressAt(subnet, 1);
}

/**
 * Address of the peer at a position, counted from 0, in the tunnel.
 *
 * @throws RangeError if the network has no address for it
 */
export function peerAddressOf(subnet: string, position: number): string {
  if (position >= peerCapacity(subnet)) {
    throw new RangeError(`${subnet} has no address for peer ${position + 1}`);
  }
  return addressAt(subnet, position + 2);
}

/** Position of a peer's address in the tunnel, counted from 0; `undefined` where it is none for a peer. */
export function peerPositionOf(
  subnet: string,
  address: string,
): number | undefined {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return undefined;
  }
  const number = (text: string) =>
    ipaddr.IPv4.parse(text)
      .toByteArray()
      .reduce((value, byte) => value * 256 + byte, 0);
  const position = number(address) - number(subnet.split('/')[0]) - 2;
  return position >= 0 && position < peerCapacity(subnet)
    ? position
    : undefined;
}

/** Address of the peer at a position, counted from 0, in the tunnel's IPv6 network: as far from its start as the IPv4 one. */
export function peerAddressIpv6Of(
  subnetIpv6: string,
  position: number,
): string {
  return addressAt(subnetIpv6, position + 2);
}

function addressAt(subnet: string, offset: number): string {
  const [address] = ipaddr.parseCIDR(subnet);
  const bytes = Uint8Array.from(
    address.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(subnet).toByteArray()
      : ipaddr.IPv6.networkAddressFromCIDR(subnet).toByteArray(),
  );
  // Both families leave the last four bytes room enough for the offset.
  const value = new DataView(bytes.buffer);
  const end = bytes.length - 4;
  value.setUint32(end, value.getUint32(end) + offset);
  return ipaddr.fromByteArray([...bytes]).toString();
}
