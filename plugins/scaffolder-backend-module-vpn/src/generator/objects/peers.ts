import { metadataOf, namesOf } from '../metadata';
import type { PlannedPeer, VpnPlan } from '../plan';
import { sizing } from '../sizing';
import type { Manifest } from '../types';

/** The one place that lists peers: one key a peer, its value one line of JSON. */
export function peersOf(plan: VpnPlan): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadataOf(plan, namesOf(plan).peers),
    data: Object.fromEntries(
      plan.peers.map(peer => [peer.name, JSON.stringify(entryOf(peer))]),
    ),
  };
}

function entryOf({ address, publicKey, networks, expose }: PlannedPeer) {
  return {
    address,
    publicKey,
    networks: networks.length ? networks : undefined,
    expose: expose.length ? expose : undefined,
    keepalive: sizing.keepaliveSeconds,
  };
}
