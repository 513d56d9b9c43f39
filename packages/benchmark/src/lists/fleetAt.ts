import type { VpnFleet, VpnSummary } from 'backstage-plugin-vpn-common';

/** Every so many seconds a VPN changes, as often as it reports. */
const CHANGE_SECONDS = 20;
/** Of so many changes one is that it goes down, until the next. */
const DOWN = 10;
const PEERS = 9;

const clusters = ['eu-central', 'eu-west', 'us-east', 'asia'];
const start = Date.now();

/**
 * VPNs on four clusters, of which as many change in each second. Devices come
 * and go, and some VPN goes down or is back.
 *
 * @param second - since the start
 */
export function fleetAt(vpns: number, second: number): VpnFleet {
  const rows = Array.from({ length: vpns }, (_, index) =>
    summaryOf(index, Math.floor((index + second) / CHANGE_SECONDS)),
  );
  return {
    vpns: Object.fromEntries(rows.map(row => [row.entityRef, row])),
    clusters: Object.fromEntries(
      clusters.map(name => [name, { state: 'live' }]),
    ),
  };
}

function summaryOf(index: number, changes: number): VpnSummary {
  const name = `vpn-${index + 1}`;
  const isDown = (index + changes) % DOWN === 0;
  return {
    entityRef: `resource:default/${name}`,
    owner: 'group:default/network',
    cluster: clusters[index % clusters.length],
    namespace: name,
    health: isDown ? 'down' : 'healthy',
    problem: isDown ? 'Forwarding is off' : undefined,
    problemWords: isDown ? { code: 'forwarding-off' } : undefined,
    endpoint: `${name}.example.com:31820`,
    peersConnected: isDown ? 0 : changes % (PEERS + 1),
    peers: PEERS,
    volume: 'healthy',
    observedAt: new Date(
      start + changes * CHANGE_SECONDS * 1_000,
    ).toISOString(),
  };
}
