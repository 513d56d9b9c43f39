import { CONNECTED_SECONDS } from '../limits';
import type { ReportedPeer, ReportedStatus } from '../report/reportedStatus';
import type { VpnPeer } from '../status/vpnStatus';
import { earliest, Finding } from './findings';
import { isoTime } from './time';

/**
 * The peers as they were reported. The age of a handshake is taken by the
 * clock of the node up to the report, and by our own from then on, so that
 * clocks that differ do no harm.
 *
 * @param receivedAt - when the report was received, in milliseconds since the epoch
 * @param now - milliseconds since the epoch
 */
export function derivePeers(
  report: ReportedStatus,
  receivedAt: number,
  now: number,
): Finding<VpnPeer[]> {
  const derived = report.peers
    .map(peer => {
      const handshakeAt = handshakeTime(peer, report, receivedAt);
      const connectedUntil = sessionEnd(handshakeAt, report);
      return derivePeer(peer, handshakeAt, connectedUntil, now);
    })
    .sort((a, b) => a.value.name.localeCompare(b.value.name));
  return {
    value: derived.map(({ value }) => value),
    problems: [],
    nextChangeAt: earliest(...derived.map(({ nextChangeAt }) => nextChangeAt)),
  };
}

/** When a session that lasts ends; a tunnel that is down has none. */
function sessionEnd(
  handshakeAt: number | undefined,
  { tunnel }: ReportedStatus,
): number | undefined {
  return handshakeAt === undefined || tunnel === 'down'
    ? undefined
    : handshakeAt + CONNECTED_SECONDS * 1000;
}

function handshakeTime(
  { latestHandshake }: ReportedPeer,
  { reportedAt }: ReportedStatus,
  receivedAt: number,
): number | undefined {
  if (latestHandshake === 0) {
    return undefined;
  }
  // A node whose clock was set back meanwhile had its handshakes in the future.
  const age = Math.max(reportedAt - latestHandshake, 0);
  // Whole seconds, as WireGuard has them: else the delay of each report would
  // show as a new handshake.
  return (Math.floor(receivedAt / 1000) - age) * 1000;
}

function derivePeer(
  peer: ReportedPeer,
  handshakeAt: number | undefined,
  connectedUntil: number | undefined,
  now: number,
): { value: VpnPeer; nextChangeAt?: number } {
  const connected = connectedUntil !== undefined && now <= connectedUntil;
  const idle = handshakeAt === undefined ? 'never' : 'idle';
  const { address, addressIpv6, networks } = addressesOf(peer);
  return {
    value: {
      name: peer.name,
      publicKey: peer.publicKey,
      state: connected ? 'connected' : idle,
      endpoint: peer.endpoint,
      address,
      addressIpv6,
      networks,
      lastHandshakeAt: isoTime(handshakeAt),
      receivedBytes: peer.receivedBytes,
      sentBytes: peer.sentBytes,
    },
    nextChangeAt: connected ? connectedUntil + 1 : undefined,
  };
}

/** What the server routes to a peer: its own addresses come first, and it has an IPv6 one only beside its IPv4 one. */
function addressesOf({ allowedIps: [first, second, ...others] }: ReportedPeer) {
  const ownIpv6 = second?.includes(':') && second.endsWith('/128');
  return {
    address: first && withoutPrefix(first),
    addressIpv6: ownIpv6 ? withoutPrefix(second) : undefined,
    networks: ownIpv6 || second === undefined ? others : [second, ...others],
  };
}

function withoutPrefix(network: string): string {
  return network.replace(/\/\d+$/, '');
}
