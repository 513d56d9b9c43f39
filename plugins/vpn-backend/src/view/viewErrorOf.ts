import { assertError } from '@backstage/errors';
import type { VpnViewError } from 'backstage-plugin-vpn-common';

// As Backstage answers errors of these names.
const statusCodes: Record<string, number> = {
  InputError: 400,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  ServiceUnavailableError: 503,
};

/** What a request that failed with an error would be answered. */
export function viewErrorOf(error: unknown): VpnViewError {
  assertError(error);
  const { name, message } = error;
  return { statusCode: statusCodes[name] ?? 500, name, message };
}
