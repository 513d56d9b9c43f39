import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';

interface Decision {
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
}

/** Permissions that allow everything but those named. */
export function permissionsWithout(...denied: string[]) {
  const decide = ({ permission }: { permission: Permission }): Decision => ({
    result: denied.includes(permission.name)
      ? AuthorizeResult.DENY
      : AuthorizeResult.ALLOW,
  });
  return mockServices.permissions.mock({
    authorize: async queries => queries.map(decide),
    authorizeConditional: async queries => queries.map(decide),
  });
}
