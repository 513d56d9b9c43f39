import type { PermissionsService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import { vpnUpdatePermission } from 'backstage-plugin-vpn-common';
import { authorizeInitiator, type Initiator } from './authorizeInitiator';

/**
 * Asks whether somebody may change a VPN.
 *
 * @param vpn - ref of its entity, with or without kind and namespace
 * @throws NotAllowedError if not
 */
export async function authorizeUpdate(
  initiator: Initiator,
  permissions: PermissionsService,
  vpn: string,
): Promise<void> {
  const ref = parseEntityRef(vpn, { defaultKind: 'resource' });
  await authorizeInitiator(initiator, permissions, {
    permission: vpnUpdatePermission,
    resourceRef: stringifyEntityRef(ref),
  });
}

/**
 * Asks whether whoever started a task may change a VPN, once in each of its
 * steps: by the time that a task is retried it may have unregistered the
 * entity, and of one that is gone nobody is the owner.
 *
 * @throws NotAllowedError if not
 */
export async function authorizeUpdateStep(
  ctx: Initiator & Pick<ActionContext<{}>, 'checkpoint'>,
  permissions: PermissionsService,
  vpn: string,
): Promise<void> {
  await ctx.checkpoint({
    key: 'vpn.update',
    fn: async () => {
      await authorizeUpdate(ctx, permissions, vpn);
      return true;
    },
  });
}
