import type { ResponseError } from '@backstage/errors';

// By name: an app may hold several copies of @backstage/errors.
function isResponseError(error: Error): error is ResponseError {
  return error.name === 'ResponseError';
}

/** The HTTP status with which the backend answered, where it was the backend that failed. */
export function statusCodeOf(error: Error): number | undefined {
  return isResponseError(error) ? error.statusCode : undefined;
}

/** Whether the backend understood the request and will not show the status. */
export function isRefusal(error: Error): boolean {
  return [400, 403, 404].includes(statusCodeOf(error) ?? 0);
}

/** What went wrong, in the words of whoever found it. */
export function reasonOf(error: Error): string {
  return isResponseError(error) ? error.cause.message : error.message;
}
