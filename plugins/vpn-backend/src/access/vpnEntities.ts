import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { assertError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { VPN_RESOURCE_TYPE } from 'backstage-plugin-vpn-common';
import { validBindingOf } from './validBindingOf';
import type { ReadableVpn } from './VpnAccess';

/** The entities of all VPNs that the catalog shows. */
export async function vpnEntities(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<Entity[]> {
  const { items } = await catalog.getEntities(
    {
      filter: { kind: 'Resource', 'spec.type': VPN_RESOURCE_TYPE },
      fields: ['kind', 'metadata', 'spec.type', 'relations'],
    },
    { credentials },
  );
  return items;
}

/** Entities with where their VPNs are. One that is not written right does not keep back the others. */
export function boundVpns(
  entities: Entity[],
  logger: LoggerService,
): ReadableVpn[] {
  return entities.flatMap(entity => {
    try {
      return [{ entity, binding: validBindingOf(entity) }];
    } catch (error) {
      assertError(error);
      logger.debug(`Left out of the list of VPNs: ${error.message}`);
      return [];
    }
  });
}
