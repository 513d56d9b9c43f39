import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';

/** What is known of whoever started a task. */
export type Initiator = Pick<ActionContext<{}>, 'getInitiatorCredentials'>;

/**
 * Asks whether whoever started the task may do something. The portal's own
 * credentials may do everything, so they are never asked for here.
 *
 * @throws NotAllowedError if not
 */
export async function authorizeInitiator(
  initiator: Initiator,
  permissions: PermissionsService,
  request: AuthorizePermissionRequest,
): Promise<void> {
  const [{ result }] = await permissions.authorize([request], {
    credentials: await initiator.getInitiatorCredentials(),
  });
  if (result !== AuthorizeResult.ALLOW) {
    const { permission, resourceRef } = request;
    throw new NotAllowedError(
      `You lack the permission ${permission.name}${
        resourceRef ? ` for ${resourceRef}` : ''
      }; ask the owners of this portal for it`,
    );
  }
}
