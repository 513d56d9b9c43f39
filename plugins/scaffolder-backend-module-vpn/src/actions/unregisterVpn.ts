import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { entityRefSchema, vpnBindingOf } from 'backstage-plugin-vpn-common';
import { z as zod } from 'zod';
import { unregisterEntity } from '../removal/unregisterEntity';
import { authorizeUpdateStep } from '../services/authorizeUpdate';
import { parseInput } from '../services/parseInput';

const inputSchema = zod.object({ vpn: entityRefSchema });

/** Creates `vpn:entity:unregister`: takes a VPN out of the catalog. */
export function createUnregisterVpnAction(
  permissions: PermissionsService,
  catalog: CatalogService,
) {
  return createTemplateAction({
    id: 'vpn:entity:unregister',
    description: 'Takes a VPN out of the catalog',
    supportsDryRun: true,
    schema: {
      input: {
        vpn: z => z.string().describe("Ref of the VPN's entity"),
      },
    },
    async handler(ctx) {
      const { vpn } = parseInput(inputSchema, ctx.input);
      await authorizeUpdateStep(ctx, permissions, vpn);
      const credentials = await ctx.getInitiatorCredentials();
      const entity = await catalog.getEntityByRef(vpn, { credentials });
      if (!entity) {
        ctx.logger.info(`The catalog has no ${vpn} any more`);
        return;
      }
      vpnBindingOf(entity);
      if (ctx.isDryRun) {
        ctx.logger.info(`Dry run: ${vpn} would be taken out of the catalog`);
        return;
      }
      const unregistered = await unregisterEntity(catalog, entity, credentials);
      if (unregistered) {
        ctx.logger.info(`Took ${vpn} out of the catalog`);
      } else {
        ctx.logger.warn(
          `${vpn} was not registered by itself. It leaves the catalog when whatever brought it looks again, because its catalog-info.yaml is gone`,
        );
      }
    },
  });
}
