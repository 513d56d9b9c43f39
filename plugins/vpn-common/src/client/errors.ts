import { deserializeError, type ResponseError } from '@backstage/errors';
import type { VpnViewError } from '../status/vpnView';

// By name: an app may hold several copies of @backstage/errors.
function isResponseError(error: Error): error is ResponseError {
  return error.name === 'ResponseError';
}

/** The HTTP status with which the backend refused, where it was the backend that did. */
export function statusCodeOf(error: Error): number | undefined {
  return isResponseError(error) ? error.statusCode : undefined;
}

/** What went wrong, in the words of whoever found it: the backend, or the network. */
export function reasonOf(error: Error): string {
  return isResponseError(error) ? error.cause.message : error.message;
}

/** What a part of a view was refused with, as the error that a request for that part alone would have thrown. */
export function responseErrorOf({
  statusCode,
  ...refused
}: VpnViewError): Error {
  const cause = deserializeError(refused);
  return Object.assign(new Error(`Request failed with ${statusCode}`), {
    name: 'ResponseError',
    statusCode,
    cause,
  });
}
