import type { ResponseError } from '@backstage/errors';

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
