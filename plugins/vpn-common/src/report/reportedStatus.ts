import { z } from 'zod';
import { PEER_NAME_PATTERN, PUBLIC_KEY_PATTERN } from '../limits';

/** Reasons to leave a declared peer out of the tunnel that somebody decided, and nobody needs to mend. */
export const NOT_A_FAULT: ReadonlySet<string> = new Set([
  'disabled',
  'expired',
]);

/** Reason of a declared peer that is about to come into the tunnel. */
export const NOT_YET = 'is not in the tunnel yet';

// Up to the year 9999, the last that ISO 8601 writes with four digits: whoever
// may write the ConfigMap may write anything into it.
const seconds = z.number().int().nonnegative().max(253_402_300_799);
const bytes = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const publicKey = z.string().regex(PUBLIC_KEY_PATTERN);

/** A peer as the tunnel has it. */
export const reportedPeerSchema = z.object({
  name: z.string().regex(PEER_NAME_PATTERN),
  publicKey,
  /** Address and port that the peer's last packet came from. */
  endpoint: z.string().max(64).optional(),
  /** The peer's tunnel addresses, then the networks behind it, in CIDR notation. */
  allowedIps: z.array(z.string().max(43)),
  /** Seconds since the epoch, by the clock of the node; 0 for never. */
  latestHandshake: seconds,
  /** Bytes since the interface came up: a decrease means that it was made anew. */
  receivedBytes: bytes,
  sentBytes: bytes,
});

/**
 * What the status reporter in the pod of a VPN writes as JSON into the status
 * ConfigMap. It holds no private and no preshared key.
 */
export const reportedStatusSchema = z.object({
  version: z.literal(1),
  interface: z.string().max(15),
  tunnel: z.enum(['up', 'down']),
  /** Why the tunnel is down, for example `no-kernel-module`. */
  reason: z.string().max(200).optional(),
  /** Whether the pod forwards packets (`net.ipv4.ip_forward`). */
  forwarding: z.boolean(),
  /** When the reporter started, in seconds since the epoch, by the clock of the node. */
  startedAt: seconds,
  /** When this report was made, in seconds since the epoch, by the clock of the node. */
  reportedAt: seconds,
  publicKey: publicKey.optional(),
  listenPort: z.number().int().min(1).max(65535).optional(),
  /** Why the declared peers could not be brought into the tunnel, where that failed. */
  reconcileError: z.string().max(200).optional(),
  peers: z.array(reportedPeerSchema),
  /** Declared peers that are not in the tunnel, each with the reason; see NOT_A_FAULT. */
  skipped: z
    .array(z.object({ name: z.string().max(64), reason: z.string().max(200) }))
    .default([]),
});

/** A peer as the tunnel has it. */
export type ReportedPeer = z.infer<typeof reportedPeerSchema>;

/** The report of the status reporter. */
export type ReportedStatus = z.infer<typeof reportedStatusSchema>;
