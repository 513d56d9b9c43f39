import type { VpnPeer, VpnStatus } from 'backstage-plugin-vpn-common';
import { keyOf } from '../clusters/reportOf';

/** Ref of the entity whose page is opened. */
export const ENTITY_REF = 'resource:default/office';

/** Every so many seconds a device shakes hands, as WireGuard does under traffic. */
const REKEY_SECONDS = 120;

/**
 * The status of a VPN whose devices all have moved data since the second
 * before, each at a pace of its own.
 *
 * @param second - since the first status
 */
export function statusOf(peers: number, second: number): VpnStatus {
  const now = new Date().toISOString();
  return {
    entityRef: ENTITY_REF,
    cluster: 'demo',
    namespace: 'vpn-office',
    health: 'healthy',
    problems: [],
    pods: [],
    service: {
      name: 'office',
      type: 'NodePort',
      protocol: 'UDP',
      nodePort: 31820,
      externalTrafficPolicy: 'Local',
      endpoint: 'vpn.example.com:31820',
    },
    tunnel: {
      state: 'up',
      forwarding: true,
      interface: 'wg0',
      reportedAt: now,
      receivedAt: now,
    },
    peers: Array.from({ length: peers }, (_, index) =>
      peerOf(index, second, Date.parse(now)),
    ),
    sources: [{ kind: 'configmaps', state: 'live', since: now }],
    observedAt: now,
  };
}

function peerOf(index: number, second: number, now: number): VpnPeer {
  const handshakeAge = (index + second) % REKEY_SECONDS;
  const pace = (1 + (index % 97)) * 1_000;
  // Grows faster and slower, so that the graphs have something to show.
  const moved = Math.round(
    pace * (2 * second + 5 * Math.sin(second / 5 + index)),
  );
  return {
    name: `device-${index + 1}`,
    publicKey: keyOf(index),
    state: 'connected',
    endpoint: `203.0.113.${index % 250}:${30_000 + index}`,
    address: `10.13.${Math.floor(index / 250)}.${(index % 250) + 2}`,
    networks: [],
    lastHandshakeAt: new Date(now - handshakeAge * 1_000).toISOString(),
    receivedBytes: 1_000_000 * (index + 1) + moved,
    sentBytes: 9_000_000 * (index + 1) + 3 * moved,
  };
}
