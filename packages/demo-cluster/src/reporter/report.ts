import {
  LISTEN_PORT,
  NOT_YET,
  ReportedStatus,
} from 'backstage-plugin-vpn-common';
import type { DeclaredPeer, DeclaredPeers } from './declaredPeers';
import type { Traffic } from './PeerTraffic';

/** What a report is made of. */
export interface ReportFacts {
  /** In seconds since the epoch. */
  startedAt: number;
  tunnelDown: boolean;
  forwarding: boolean;
  /** Whether the tunnel lacks its first peer. */
  firstPeerMissing: boolean;
  publicKeyOf(owner: string): string;
  trafficOf(peer: string, position: number): Traffic;
}

/**
 * The report that the status reporter would write.
 *
 * @param now - seconds since the epoch
 */
export function makeReport(
  declared: DeclaredPeers,
  facts: ReportFacts,
  now: number,
): ReportedStatus {
  const common = {
    version: 1 as const,
    interface: 'wg0',
    forwarding: facts.forwarding,
    startedAt: facts.startedAt,
    reportedAt: now,
  };
  if (facts.tunnelDown) {
    const reason = 'no-kernel-module';
    return { ...common, tunnel: 'down', reason, peers: [], skipped: [] };
  }
  const { peers, skipped } = facts.firstPeerMissing
    ? withoutFirst(declared)
    : declared;
  return {
    ...common,
    tunnel: 'up',
    publicKey: facts.publicKeyOf('server'),
    listenPort: LISTEN_PORT,
    peers: peers.map((peer, position) => ({
      name: peer.name,
      publicKey: peer.publicKey ?? facts.publicKeyOf(`peer ${peer.name}`),
      allowedIps: allowedIpsOf(peer),
      ...facts.trafficOf(peer.name, position),
    })),
    skipped,
  };
}

function allowedIpsOf({ address, addressIpv6, networks }: DeclaredPeer) {
  const own = [`${address}/32`, ...(addressIpv6 ? [`${addressIpv6}/128`] : [])];
  return [...own, ...networks];
}

function withoutFirst({ peers, skipped }: DeclaredPeers): DeclaredPeers {
  const [first, ...rest] = peers;
  const missing = first ? [{ name: first.name, reason: NOT_YET }] : [];
  return { peers: rest, skipped: [...skipped, ...missing] };
}
