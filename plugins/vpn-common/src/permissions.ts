import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';

/**
 * May see the status of a VPN. Its resource is the VPN's catalog entity, so
 * that conditions such as "is owner of the entity" can be used.
 */
export const vpnStatusReadPermission = createPermission({
  name: 'vpn.status.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * May see from which public address a peer of a VPN connects. Addresses of
 * people are personal data: without this permission they are left out.
 */
export const vpnPeersReadPermission = createPermission({
  name: 'vpn.peers.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** May create a VPN, and see the clusters and their options for that. */
export const vpnCreatePermission = createPermission({
  name: 'vpn.create',
  attributes: { action: 'create' },
});

/**
 * May change or remove a VPN. Its resource is the VPN's catalog entity, so that
 * conditions such as "is owner of the entity" can be used.
 */
export const vpnUpdatePermission = createPermission({
  name: 'vpn.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** May have the portal apply a VPN's objects to a cluster. */
export const vpnApplyPermission = createPermission({
  name: 'vpn.apply',
  attributes: { action: 'update' },
});

/** All permissions of the VPN plugins. */
export const vpnPermissions = [
  vpnStatusReadPermission,
  vpnPeersReadPermission,
  vpnCreatePermission,
  vpnUpdatePermission,
  vpnApplyPermission,
];
