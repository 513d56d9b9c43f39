import type { ClusterRequestError } from '../ClusterRequestError';
import type { Backoff } from './Backoff';
import type { ReflectorTiming } from './timing';

/** Longest `Retry-After`, in seconds, that is obeyed. */
const MAX_RETRY_AFTER_SECONDS = 600;

/** How long to wait, in milliseconds, before the next try after a failure. */
export function retryDelay(
  error: ClusterRequestError,
  backoff: Backoff,
  timing: ReflectorTiming,
): number {
  if (error.failure === 'refused' || error.failure === 'missing') {
    return timing.refusal;
  }
  const asked = Math.min(
    error.answer?.retryAfterSeconds ?? 0,
    MAX_RETRY_AFTER_SECONDS,
  );
  return Math.max(asked * 1_000, backoff.next());
}

/** Whether a failure says that an API server does not list within a watch. */
export function refusesListing({ answer }: ClusterRequestError): boolean {
  return answer?.status === 400 || answer?.status === 422;
}
