import type { ProblemTextKey } from '../status/problemTexts';
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
  const unread = (text: ProblemTextKey, states: VpnSource['state'][]) => {
    const found = sources.filter(
      ({ kind, state }) => kind !== optional && states.includes(state),
    );
    return found.length
      ? [
          problem(text, {
            cluster,
            kinds: found.map(({ kind }) => kind).join(', '),
            cause: found[0].cause ?? 'no answer',
          }),
        ]
      : [];
  };
  return [
    ...unread('cluster-refused-partly', ['refused']),
    ...unread('cluster-unreachable-partly', ['stale', 'unreachable', 'absent']),
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
