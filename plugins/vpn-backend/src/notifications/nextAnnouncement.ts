import type { VpnHealth } from 'backstage-plugin-vpn-common';

/** What an owner is told of a VPN: that devices can connect, or cannot. */
export type ServingState = 'up' | 'down';

/** What one VPN's announcements depend on. */
export interface Announced {
  /** What was decided last; `undefined` before the VPN was up for the first time. */
  state?: ServingState;
  /** Since when it has been seen to be otherwise, without a gap; milliseconds since epoch. */
  otherwiseSince?: number;
}

const stateOf: Record<VpnHealth, ServingState | undefined> = {
  healthy: 'up',
  degraded: 'up',
  down: 'down',
  // Nobody knows: neither, and the time it was seen to be otherwise has a gap.
  unknown: undefined,
};

/**
 * What is announced of a VPN next. A state is announced once it was seen to
 * hold for so long, so that one that changes to and fro announces nothing. A
 * VPN that was never up is not announced to be down: it is still being made.
 *
 * @param previous - what came of the health before
 * @param now - milliseconds since epoch
 * @param hold - how long a state must hold, in milliseconds
 */
export function nextAnnouncement(
  previous: Announced,
  health: VpnHealth,
  now: number,
  hold: number,
): Announced {
  const { state, otherwiseSince = now } = previous;
  const seen = stateOf[health];
  if (!seen || seen === state || (seen === 'down' && !state)) {
    return { state };
  }
  return now - otherwiseSince < hold
    ? { state, otherwiseSince }
    : { state: seen };
}
