import type {
  BackstageCredentials,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
} from '@backstage/plugin-permission-common';
import {
  vpnCreatePermission,
  vpnPeersReadPermission,
  vpnStatusReadPermission,
} from 'backstage-plugin-vpn-common';
import { chunk } from 'lodash';
import { validBindingOf } from './validBindingOf';
import type { ReadableStatus, ReadableVpn, VpnAccess } from './VpnAccess';
import { boundVpns, vpnEntities } from './vpnEntities';

// The permission backend takes bodies of up to 100 kB, a request has some 250 bytes.
const BATCH = 200;

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
  ): Promise<ReadableStatus> {
    const resourceRef = stringifyEntityRef(ref);
    const entity = await this.catalog.getEntityByRef(ref, { credentials });
    if (!entity) {
      throw new NotFoundError(`The catalog has no entity ${resourceRef}`);
    }
    const [readsStatus, readsPeers] = await this.allowed(
      [
        { permission: vpnStatusReadPermission, resourceRef },
        { permission: vpnPeersReadPermission, resourceRef },
      ],
      credentials,
    );
    if (!readsStatus) {
      throw new NotAllowedError(
        `You may not read the status of ${resourceRef}: it needs the permission ${vpnStatusReadPermission.name}`,
      );
    }
    return {
      entity,
      binding: validBindingOf(entity),
      showsPeerEndpoints: readsPeers,
    };
  }

  async list(credentials: BackstageCredentials): Promise<ReadableVpn[]> {
    const entities = await vpnEntities(this.catalog, credentials);
    const readsStatus = await this.allowed(
      entities.map(entity => ({
        permission: vpnStatusReadPermission,
        resourceRef: stringifyEntityRef(entity),
      })),
      credentials,
    );
    const readable = entities.filter((_, index) => readsStatus[index]);
    return boundVpns(readable, this.logger);
  }

  async assertMayCreate(credentials: BackstageCredentials): Promise<void> {
    const [creates] = await this.allowed(
      [{ permission: vpnCreatePermission }],
      credentials,
    );
    if (!creates) {
      throw new NotAllowedError(
        `You may not see clusters: it needs the permission ${vpnCreatePermission.name}`,
      );
    }
  }

  private async allowed(
    requests: AuthorizePermissionRequest[],
    credentials: BackstageCredentials,
  ): Promise<boolean[]> {
    const decisions = await Promise.all(
      chunk(requests, BATCH).map(batch =>
        this.permissions.authorize(batch, { credentials }),
      ),
    );
    return decisions
      .flat()
      .map(({ result }) => result === AuthorizeResult.ALLOW);
  }
}
