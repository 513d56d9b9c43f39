import type { ClusterFailure } from 'backstage-plugin-vpn-common';
import { ClusterRequestError } from 'backstage-plugin-vpn-node';
import { causeOf } from './causeOf';

/** What an error, of connecting or of a request, means for a cluster as a whole. */
export function clusterFailure(cluster: string, error: Error): ClusterFailure {
  return { code: codeOf(error), cause: causeOf(cluster, error) };
}

/** The failure that all watches of a cluster share, if they do. */
export function sharedFailure(
  errors: Array<ClusterRequestError | undefined>,
): ClusterFailure | undefined {
  const failures = errors.flatMap(error =>
    error ? clusterFailure(error.cluster, error) : [],
  );
  const [first] = failures;
  return failures.length === errors.length &&
    failures.every(({ code }) => code === first.code)
    ? first
    : undefined;
}

function codeOf(error: Error): ClusterFailure['code'] {
  if (error instanceof ClusterRequestError) {
    switch (error.failure) {
      case 'refused':
        return 'cluster-refused';
      case 'slow':
      case 'throttled':
        return 'cluster-slow';
      default:
        return 'cluster-unreachable';
    }
  }
  switch (error.name) {
    case 'NotFoundError':
      return 'cluster-unknown';
    case 'NotAllowedError':
      return 'cluster-unsupported';
    default:
      return 'cluster-unreachable';
  }
}
