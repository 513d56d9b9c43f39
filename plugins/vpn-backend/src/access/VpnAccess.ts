import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CompoundEntityRef, Entity } from '@backstage/catalog-model';
import type { VpnBinding } from 'backstage-plugin-vpn-common';

/** A VPN whose status a user may read. */
export interface ReadableVpn {
  entity: Entity;
  binding: VpnBinding;
}

/** What of a VPN's status a user may read. */
export interface ReadableStatus extends ReadableVpn {
  /** Whether the user may see where peers connect from. */
  showsPeerEndpoints: boolean;
}

/** What the user of a request may do. It always asks with the user's credentials, never with the plugin's own. */
export interface VpnAccess {
  /**
   * @throws NotFoundError if there is no such entity, or the user may not see it
   * @throws NotAllowedError if the user may not read its status
   * @throws InputError if the entity is no VPN, or its annotations are not right
   */
  read(
    entityRef: CompoundEntityRef,
    credentials: BackstageCredentials,
  ): Promise<ReadableStatus>;

  /** All VPNs whose status the user may read. */
  list(credentials: BackstageCredentials): Promise<ReadableVpn[]>;

  /** @throws NotAllowedError if the user may not create VPNs */
  assertMayCreate(credentials: BackstageCredentials): Promise<void>;
}
