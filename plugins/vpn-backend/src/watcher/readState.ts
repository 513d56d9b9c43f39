import type { VpnSource } from 'backstage-plugin-vpn-common';

/** How a watched cluster can be read: not yet, wholly, or not (or not all of it). */
export type ReadState = 'connecting' | 'live' | 'failed';

/** How a watched cluster can be read. */
export interface WatchSummary {
  state: ReadState;
  /** Milliseconds since what is shown of it was last known to be true; 0 while it is live. */
  age: number;
}

/** Whether a kind of objects cannot be read. That a cluster has no Longhorn is no fault. */
export function isBroken({ kind, state }: VpnSource): boolean {
  const withoutLonghorn = kind === 'longhornvolumes' && state === 'absent';
  return state !== 'live' && state !== 'connecting' && !withoutLonghorn;
}

/** How a cluster can be read of whose kinds this is known. */
export function readStateOf(sources: VpnSource[]): ReadState {
  if (sources.some(isBroken)) {
    return 'failed';
  }
  const connecting = sources.some(({ state }) => state === 'connecting');
  return connecting ? 'connecting' : 'live';
}
