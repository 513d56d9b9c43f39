import { type IncomingMessage, STATUS_CODES } from 'node:http';
import { text } from 'node:stream/consumers';
import type { V1Status } from '@kubernetes/client-node';
import {
  type ClusterFailureKind,
  ClusterRequestError,
} from '../ClusterRequestError';

/** The failure that an API server's answer stands for; reads the answer. */
export async function answerFailure(
  cluster: string,
  answer: IncomingMessage,
): Promise<ClusterRequestError> {
  return statusFailure(
    cluster,
    answer.statusCode ?? 0,
    parseStatus(await text(answer)),
    parseRetryAfter(answer.headers['retry-after']),
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
    wordsOf(code, status, retryAfterSeconds),
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

/** What the API server said, in a form that an operator understands without its code. */
function wordsOf(code: number, { message }: V1Status, wait?: number): string {
  const answered = `the API server answered ${code} ${
    STATUS_CODES[code] ?? ''
  }`.trimEnd();
  if (code === 401) {
    return 'the API server refuses the credential of the Kubernetes plugin, even when asked for anew (401 Unauthorized)';
  }
  if (code !== 429 && code < 500) {
    return message || answered;
  }
  return [
    answered,
    ...(message ? [`: ${message}`] : []),
    ...(wait ? [`; it asks to wait ${wait} s`] : []),
  ].join('');
}

/** The kind of failure that a status code stands for. */
export function failureKindOf(code: number): ClusterFailureKind {
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
