import { MOST_TRAFFIC_SAMPLES, RATE_SECONDS } from '../limits';
import { createMergePatch } from '../status/mergePatch';
import type { VpnPeer, VpnStatus } from '../status/vpnStatus';
import { withSample } from './trafficHistory';
import type { PeerTraffic, TrafficRate, VpnTraffic } from './vpnTraffic';

/**
 * What is known of the traffic with one more status. Peers of which nothing
 * changed stay the same objects, and a status that brings no new report adds
 * nothing. Times are those of the node, so that neither the road of a report
 * nor another clock falsifies a rate.
 */
export function followTraffic(
  before: VpnTraffic,
  { peers, tunnel }: Pick<VpnStatus, 'peers' | 'tunnel'>,
): VpnTraffic {
  const known = new Map(
    before.peers.map(entry => [entry.peer.publicKey, entry]),
  );
  const at = tunnel?.reportedAt ? Date.parse(tunnel.reportedAt) : undefined;
  const last = before.reports.at(-1);
  if (at === undefined || at === last) {
    return {
      ...before,
      peers: peers.map(peer => withPeer(known.get(peer.publicKey), peer)),
    };
  }
  const seconds = last === undefined ? undefined : rateSeconds(last, at);
  return {
    reports: [...before.reports, at].slice(-MOST_TRAFFIC_SAMPLES),
    seconds,
    peers: peers.map(peer =>
      withReport(known.get(peer.publicKey), peer, at, seconds),
    ),
  };
}

/** Not over a time in which reports are missing, nor over a clock that was set back. */
function rateSeconds(last: number, at: number): number | undefined {
  const seconds = (at - last) / 1000;
  return seconds > 0 && seconds <= RATE_SECONDS ? seconds : undefined;
}

function withPeer(known: PeerTraffic | undefined, peer: VpnPeer): PeerTraffic {
  if (!known) {
    return { peer, counted: countedOf(peer), history: [] };
  }
  return createMergePatch(known.peer, peer) ? { ...known, peer } : known;
}

function withReport(
  known: PeerTraffic | undefined,
  peer: VpnPeer,
  at: number,
  seconds: number | undefined,
): PeerTraffic {
  const current = withPeer(known, peer);
  if (!known) {
    return current;
  }
  const counted = countedOf(peer);
  const rate = seconds ? rateOf(known.counted, counted, seconds) : undefined;
  const history = withSample(known.history, { at, rate });
  const unchanged =
    current === known &&
    history === known.history &&
    sameRate(known.rate, rate) &&
    sameRate(known.counted, counted);
  return unchanged ? known : { peer: current.peer, counted, rate, history };
}

function countedOf({ receivedBytes, sentBytes }: VpnPeer): TrafficRate {
  return { received: receivedBytes, sent: sentBytes };
}

/** Not known where the counters began anew: how much they had counted before is lost. */
function rateOf(
  before: TrafficRate,
  after: TrafficRate,
  seconds: number,
): TrafficRate | undefined {
  const received = after.received - before.received;
  const sent = after.sent - before.sent;
  return received < 0 || sent < 0
    ? undefined
    : { received: received / seconds, sent: sent / seconds };
}

function sameRate(a: TrafficRate | undefined, b: TrafficRate | undefined) {
  return a?.received === b?.received && a?.sent === b?.sent;
}
