import type { VpnProblem } from '../status/vpnProblem';
import type { VpnHealth } from '../status/vpnStatus';
import type { VpnObservation } from './objects';

/**
 * Health in one word. What a cluster that cannot be read said last is shown,
 * but nobody knows whether it still holds.
 */
export function deriveHealth(
  { sources }: VpnObservation,
  clusterProblems: VpnProblem[],
  problems: VpnProblem[],
): VpnHealth {
  const connecting = sources.some(
    ({ kind, state }) => kind !== 'longhornvolumes' && state === 'connecting',
  );
  if (clusterProblems.length || connecting || !sources.length) {
    return 'unknown';
  }
  if (problems.some(({ severity }) => severity === 'error')) {
    return 'down';
  }
  return problems.length ? 'degraded' : 'healthy';
}
