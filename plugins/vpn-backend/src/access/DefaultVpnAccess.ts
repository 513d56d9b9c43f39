import type {
  BackstageCredentials,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isError, NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  VPN_RESOURCE_TYPE,
  vpnCreatePermission,
  vpnPeersReadPermission,
  vpnStatusReadPermission,
} from 'backstage-plugin-vpn-common';
import { validBindingOf } from './validBindingOf';
import type { ReadableVpn, VpnAccess } from './VpnAccess';

interface Permitted {
  entity: Entity;
  readsStatus: boolean;
  readsPeers: boolean;
}

/** Asks the catalog and the permission framework. */
export class DefaultVpnAccess implements VpnAccess {
  constructor(
    private readonly catalog: CatalogService,
    private readonly permissions: PermissionsService,
    private readonly logger: LoggerService,
  ) {}

  async read(
    ref: CompoundEntityRef,
    credentials: BackstageCredentials,
  ): Promise<ReadableVpn> {
    const entityRef = stringifyEntityRef(ref);
    const entity = await this.catalog.getEntityByRef(ref, { credentials });
    if (!entity) {
      throw new NotFoundError(`The catalog has no entity ${entityRef}`);
    }
    const [permitted] = await this.authorize([entity], credentials);
    if (!permitted.readsStatus) {
      throw new NotAllowedError(
        `You may not read the status of ${entityRef}: it needs the permission ${vpnStatusReadPermission.name}`,
      );
    }
    return readable(permitted);
  }

  async list(credentials: BackstageCredentials): Promise<ReadableVpn[]> {
    const { items } = await this.catalog.getEntities(
      { filter: { kind: 'Resource', 'spec.type': VPN_RESOURCE_TYPE } },
      { credentials },
    );
    const permitted = await this.authorize(items, credentials);
    return permitted
      .filter(({ readsStatus }) => readsStatus)
      .flatMap(vpn => this.readableOrLogged(vpn));
  }

  async assertMayCreate(credentials: BackstageCredentials): Promise<void> {
    const [{ result }] = await this.permissions.authorize(
      [{ permission: vpnCreatePermission }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not see clusters: it needs the permission ${vpnCreatePermission.name}`,
      );
    }
  }

  private async authorize(
    entities: Entity[],
    credentials: BackstageCredentials,
  ): Promise<Permitted[]> {
    const requests = entities.flatMap(entity => {
      const resourceRef = stringifyEntityRef(entity);
      return [
        { permission: vpnStatusReadPermission, resourceRef },
        { permission: vpnPeersReadPermission, resourceRef },
      ];
    });
    const decisions = await this.permissions.authorize(requests, {
      credentials,
    });
    const allowed = (index: number) =>
      decisions[index].result === AuthorizeResult.ALLOW;
    return entities.map((entity, index) => ({
      entity,
      readsStatus: allowed(2 * index),
      readsPeers: allowed(2 * index + 1),
    }));
  }

  private readableOrLogged(vpn: Permitted): ReadableVpn[] {
    try {
      return [readable(vpn)];
    } catch (error) {
      this.logger.debug(
        `Left out of the list of VPNs: ${
          isError(error) ? error.message : error
        }`,
      );
      return [];
    }
  }
}

function readable({ entity, readsPeers }: Permitted): ReadableVpn {
  return {
    entity,
    binding: validBindingOf(entity),
    showsPeerEndpoints: readsPeers,
  };
}
