import { type IncomingHttpHeaders, STATUS_CODES } from 'node:http';
import { toError } from '@backstage/errors';
import type { V1Status } from '@kubernetes/client-node';
import {
  type ClusterFailureKind,
  ClusterRequestError,
} from '../ClusterRequestError';

/** The failure that an API server's answer stands for. */
export function answerFailure(
  cluster: string,
  answer: { status: number; headers: IncomingHttpHeaders; body: string },
): ClusterRequestError {
  const { status, headers, body } = answer;
  return statusFailure(
    cluster,
    status,
    parseStatus(body),
    parseRetryAfter(headers['retry-after']),
  );
}

/** The failure that a Status object of the API stands for. */
export function statusFailure(
  cluster: string,
  code: number,
  status: V1Status,
  retryAfterSeconds = status.details?.retryAfterSeconds,
): ClusterRequestError {
  return new ClusterRequestError(
    cluster,
    failureKindOf(code),
    status.message ||
      `the API server answered ${code} ${STATUS_CODES[code] ?? ''}`.trimEnd(),
    {
      status: code,
      reason: status.reason,
      causes: status.details?.causes?.map(({ field, message }) => ({
        field,
        message,
      })),
      retryAfterSeconds,
    },
  );
}

/** The failure behind an error of the connection; a failure stays what it is. */
export function connectionFailure(
  cluster: string,
  error: unknown,
): ClusterRequestError {
  if (error instanceof ClusterRequestError) {
    return error;
  }
  // Node reports several tried addresses as one error without a message.
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  return new ClusterRequestError(
    cluster,
    'unreachable',
    'cannot be reached',
    undefined,
    toError(cause),
  );
}

function failureKindOf(code: number): ClusterFailureKind {
  switch (code) {
    case 401:
    case 403:
      return 'refused';
    case 404:
      return 'missing';
    case 410:
      return 'expired';
    case 429:
      return 'throttled';
    default:
      return code >= 400 && code < 500 ? 'invalid' : 'unreachable';
  }
}

/** Proxies in front of an API server answer in other formats: those say nothing to us. */
function parseStatus(body: string): V1Status {
  try {
    const status: V1Status | undefined = JSON.parse(body);
    return status?.kind === 'Status' ? status : {};
  } catch {
    return {};
  }
}

function parseRetryAfter(header: string | undefined): number | undefined {
  return header && /^\d+$/.test(header) ? Number(header) : undefined;
}
