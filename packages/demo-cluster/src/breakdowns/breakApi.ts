import type { ClusterFaults } from '../api/ClusterFaults';
import type { ClusterFault } from './names';

// Longer than anyone likes to wait, and shorter than the portal's patience.
const SLOW_MILLISECONDS = 3_000;

/** Makes the API server have a fault. */
export function breakApi(
  api: ClusterFaults,
  { fault, kind }: { fault: ClusterFault; kind?: string },
): void {
  const effects: Record<ClusterFault, () => void> = {
    'refuse-401': () => api.refuse401(),
    'refuse-403': () => api.refuse403(kind),
    hang: () => api.hang(),
    slow: () => api.slow(SLOW_MILLISECONDS),
    disconnect: () => api.answerWith('disconnect'),
    'error-500': () => api.answerWith('error-500'),
    'throttle-429': () => api.answerWith('throttle-429'),
    truncate: () => api.answerWith('truncate'),
    'expire-watches': () => api.expireWatches(),
    'close-watches': () => api.closeWatches(),
  };
  effects[fault]();
}
