import { metadataOf, namesOf } from '../metadata';
import type { PlannedPeer, VpnPlan } from '../plan';
import type { Manifest } from '../types';

/** The one place that lists peers: one key a peer, its value one line of JSON. */
export function peersOf(plan: VpnPlan): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadataOf(plan, namesOf(plan).peers),
    data: dataOf(plan),
  };
}

/** Size of the list of peers, in bytes. */
export function peersBytes(plan: VpnPlan): number {
  return Object.entries(dataOf(plan)).reduce(
    (sum, [name, entry]) => sum + name.length + entry.length,
    0,
  );
}

function dataOf({ peers }: VpnPlan): Record<string, string> {
  return Object.fromEntries(
    peers.map(peer => [peer.name, JSON.stringify(entryOf(peer))]),
  );
}

/** Without what is not set: it stays one short line. */
function entryOf({ networks, expose, ...peer }: PlannedPeer) {
  return {
    address: peer.address,
    addressIpv6: peer.addressIpv6,
    publicKey: peer.publicKey,
    networks: networks.length ? networks : undefined,
    expose: expose.length ? expose : undefined,
    keepalive: peer.keepalive,
    disabled: peer.disabled,
    expires: peer.expires,
  };
}
