import type { VpnStatus } from '../status/vpnStatus';
import type { VpnObservation } from './objects';

/** A status, and when it would change by time alone. */
export interface DerivedStatus {
  status: VpnStatus;
  /** In milliseconds since the epoch; `undefined` where only an event can change it. */
  nextChangeAt?: number;
}

/**
 * Derives the status of a VPN from what was observed of it.
 *
 * @param now - milliseconds since the epoch
 */
export declare function deriveVpnStatus(
  observation: VpnObservation,
  now: number,
): DerivedStatus;
