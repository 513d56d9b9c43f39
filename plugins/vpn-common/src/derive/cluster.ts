import type { VpnSource } from '../status/vpnStatus';
import type { VpnObservation } from './objects';
import { type DerivedProblem, problem } from './problem';

// A cluster without Longhorn, or one that shows its volumes to nobody, is in order.
const optional: VpnSource['kind'] = 'longhornvolumes';

/** Why the cluster cannot be read, wholly or in part. */
export function clusterProblems({
  cluster,
  failure,
  sources,
}: VpnObservation): DerivedProblem[] {
  if (failure) {
    return [problem(failure.code, { cluster, cause: failure.cause })];
  }
  const needed = sources.filter(({ kind }) => kind !== optional);
  const unread = (
    code: 'cluster-refused' | 'cluster-unreachable',
    states: VpnSource['state'][],
  ) => {
    const found = needed.filter(({ state }) => states.includes(state));
    if (!found.length) {
      return [];
    }
    const cause = found[0].cause ?? 'no answer';
    const kinds = found.map(({ kind }) => kind).join(', ');
    return [
      found.length === needed.length
        ? problem(code, { cluster, cause })
        : problem(`${code}-partly`, { cluster, kinds, cause }),
    ];
  };
  return [
    ...unread('cluster-refused', ['refused']),
    ...unread('cluster-unreachable', ['stale', 'unreachable', 'absent']),
  ];
}

/** Whether a kind could be read and is up to date. */
export function isLive(
  { sources }: VpnObservation,
  kind: VpnSource['kind'],
): boolean {
  return sources.some(
    source => source.kind === kind && source.state === 'live',
  );
}
