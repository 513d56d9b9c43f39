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
    .map(peer => derivePeer(peer, handshakeTime(peer, report, receivedAt), now))
    .sort((a, b) => a.value.name.localeCompare(b.value.name));
  return {
    value: derived.map(({ value }) => value),
    problems: [],
    nextChangeAt: earliest(...derived.map(({ nextChangeAt }) => nextChangeAt)),
  };
}

function handshakeTime(
  { latestHandshake }: ReportedPeer,
  { reportedAt }: ReportedStatus,
  receivedAt: number,
): number | undefined {
  if (latestHandshake === 0) {
    return undefined;
  }
  // Whole seconds, as WireGuard has them: else the delay of each report would
  // show as a new handshake.
  return (
    (Math.floor(receivedAt / 1000) - (reportedAt - latestHandshake)) * 1000
  );
}

function derivePeer(
  peer: ReportedPeer,
  handshakeAt: number | undefined,
  now: number,
): { value: VpnPeer; nextChangeAt?: number } {
  const connectedUntil = (handshakeAt ?? 0) + CONNECTED_SECONDS * 1000;
  const connected = handshakeAt !== undefined && now <= connectedUntil;
  const idle = handshakeAt === undefined ? 'never' : 'idle';
  const [address, ...networks] = peer.allowedIps;
  return {
    value: {
      name: peer.name,
      publicKey: peer.publicKey,
      state: connected ? 'connected' : idle,
      endpoint: peer.endpoint,
      address: address?.replace(/\/(?:32|128)$/, ''),
      networks,
      lastHandshakeAt: isoTime(handshakeAt),
      receivedBytes: peer.receivedBytes,
      sentBytes: peer.sentBytes,
    },
    nextChangeAt: connected ? connectedUntil + 1 : undefined,
  };
}
