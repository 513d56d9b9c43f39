import { CustomErrorBase } from '@backstage/errors';

/**
 * Why a request to a cluster failed: `refused` (401, 403), `missing` (404, the
 * object or the kind), `invalid` (another 4xx: the request was understood and
 * denied), `unreachable` (no connection, TLS, broken answer, 5xx), `slow` (a
 * deadline passed), `expired` (410, list anew), `throttled` (429).
 */
export type ClusterFailureKind =
  | 'refused'
  | 'missing'
  | 'invalid'
  | 'unreachable'
  | 'slow'
  | 'expired'
  | 'throttled';

/** A request to a cluster that failed. Its message holds no credential. */
export class ClusterRequestError extends CustomErrorBase {
  name = 'ClusterRequestError' as const;

  constructor(
    readonly cluster: string,
    readonly failure: ClusterFailureKind,
    message: string,
    /** What the API server answered, where it did. */
    readonly answer?: {
      /** HTTP status code. */
      status: number;
      /** `reason` of the API's Status object, for example `Forbidden`. */
      reason?: string;
      /** Causes of a 422, by field. */
      causes?: Array<{ field?: string; message?: string }>;
      /** Seconds after which to try again (`Retry-After`). */
      retryAfterSeconds?: number;
    },
    cause?: Error,
  ) {
    super(`Cluster ${cluster}: ${message}`, cause);
  }
}
