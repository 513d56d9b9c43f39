import type { ClusterRequestError } from '../ClusterRequestError';
import { type Backoff, jittered } from './Backoff';
import type { ReflectorTiming } from './timing';

/** Longest `Retry-After`, in seconds, that is obeyed. */
const MAX_RETRY_AFTER_SECONDS = 600;

/**
 * How long to wait, in milliseconds, before the next try after a failure. All
 * waiting times differ by chance, so that the watches of many clusters and
 * replicas do not come back together.
 *
 * @param optional - whether the cluster is in order without the collection
 */
export function retryDelay(
  { failure, answer }: ClusterRequestError,
  { optional }: { optional?: boolean },
  backoff: Backoff,
  timing: ReflectorTiming,
): number {
  if (failure === 'missing' && optional) {
    return jittered(timing.absence);
  }
  if (failure === 'refused' || failure === 'missing') {
    return jittered(timing.refusal);
  }
  const asked = Math.min(
    answer?.retryAfterSeconds ?? 0,
    MAX_RETRY_AFTER_SECONDS,
  );
  return asked * 1_000 + backoff.next();
}

/** Whether a failure says that an API server does not list within a watch. */
export function refusesListing({ answer }: ClusterRequestError): boolean {
  return answer?.status === 400 || answer?.status === 422;
}
