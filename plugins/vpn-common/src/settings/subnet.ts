import ipaddr from 'ipaddr.js';

/** Number of peers that a tunnel network has addresses for: all but network, broadcast and server. */
export function peerCapacity(subnet: string): number {
  return 2 ** (32 - prefixOf(subnet)) - 3;
}

/** The server's address in the tunnel: the first of the network. */
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

function prefixOf(subnet: string): number {
  return ipaddr.parseCIDR(subnet)[1];
}

function addressAt(subnet: string, offset: number): string {
  const bytes = ipaddr.IPv4.networkAddressFromCIDR(subnet).toByteArray();
  const value = new DataView(Uint8Array.from(bytes).buffer);
  value.setUint32(0, value.getUint32(0) + offset);
  return new ipaddr.IPv4([...new Uint8Array(value.buffer)]).toString();
}
