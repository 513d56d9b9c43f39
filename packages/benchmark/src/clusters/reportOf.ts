import { createHash } from 'node:crypto';
import type { ReportedStatus } from 'backstage-plugin-vpn-common';

/** How many bytes more each peer has received in each report after the first. */
const STEP = 1_024;

/** Received bytes of the first peer in a report: what a viewer looks for to know that it has seen it. */
export const markOf = (round: number) => 7_000_000_000 + round * STEP;

/** The public key of a peer. */
export function keyOf(index: number): string {
  return createHash('sha256').update(`peer ${index}`).digest('base64');
}

/** A report of a reporter, as JSON: its peers have moved some bytes since the report before. */
export function reportOf(peers: number, round: number): string {
  const now = Math.floor(Date.now() / 1_000);
  const report: ReportedStatus = {
    version: 1,
    interface: 'wg0',
    tunnel: 'up',
    forwarding: true,
    startedAt: now - 3_600,
    reportedAt: now,
    publicKey: keyOf(-1),
    listenPort: 51820,
    peers: Array.from({ length: peers }, (_, index) => ({
      name: `device-${index + 1}`,
      publicKey: keyOf(index),
      endpoint: `203.0.113.${index % 250}:${30_000 + index}`,
      allowedIps: [`10.13.${Math.floor(index / 250)}.${(index % 250) + 2}/32`],
      latestHandshake: now - (index % 110),
      receivedBytes: markOf(round) + index,
      sentBytes: 9_000_000 * (index + 1) + round * STEP,
    })),
    skipped: [],
  };
  return JSON.stringify(report);
}
