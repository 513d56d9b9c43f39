import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** Permissions that allow everything but those named. */
export function permissionsWithout(...denied: string[]) {
  return mockServices.permissions.mock({
    authorize: async queries =>
      queries.map(({ permission }) => ({
        result: denied.includes(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
  });
}
