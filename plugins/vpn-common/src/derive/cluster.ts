import type { VpnProblem } from '../status/vpnProblem';
import type { VpnSource } from '../status/vpnStatus';
import { error } from './findings';
import type { ClusterFailure, VpnObservation } from './objects';

const hints: Record<ClusterFailure['code'], string> = {
  'cluster-unknown':
    'Correct the cluster in catalog-info.yaml, or add it to the clusters of the Kubernetes plugin.',
  'cluster-unsupported':
    'Give the portal an entry for this cluster with credentials of its own, such as a service account.',
  'cluster-unreachable':
    'Check that its API server runs and that the portal reaches it. The VPN itself may work.',
  'cluster-refused':
    'Renew the credentials that the Kubernetes plugin has for it, or give them the rights of the operator guide.',
  'cluster-slow':
    'Its API server has too much to do, or takes connections and does not answer. The VPN itself may work.',
};

// A cluster without Longhorn, or one that shows its volumes to nobody, is in order.
const optional: VpnSource['kind'] = 'longhornvolumes';

/** Why the cluster cannot be read, wholly or in part. */
export function clusterProblems({
  cluster,
  failure,
  sources,
}: VpnObservation): VpnProblem[] {
  const problem = ({ code, cause }: ClusterFailure) =>
    error(code, `Cluster ${cluster}: ${cause}`, hints[code]);

  if (failure) {
    return [problem(failure)];
  }
  const unread = (
    code: ClusterFailure['code'],
    states: VpnSource['state'][],
  ) => {
    const found = sources.filter(
      ({ kind, state }) => kind !== optional && states.includes(state),
    );
    if (!found.length) {
      return [];
    }
    const kinds = found.map(({ kind }) => kind).join(', ');
    const words = found[0].cause ?? 'no answer';
    return [problem({ code, cause: `${kinds} cannot be read: ${words}` })];
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
