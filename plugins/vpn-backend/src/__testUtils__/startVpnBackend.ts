import {
  createServiceFactory,
  PermissionsService,
  BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ClusterService, clusterServiceRef } from 'backstage-plugin-vpn-node';
import vpnPlugin from '..';

/** A VPN of the catalog, on cluster `lab`, whose namespace is `vpn-NAME`. */
export function vpnEntity(
  name: string,
  annotations: Record<string, string | undefined> = {},
): Entity {
  const all = {
    'backstage.io/kubernetes-cluster': 'lab',
    'backstage.io/kubernetes-namespace': `vpn-${name}`,
    ...annotations,
  };
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      annotations: JSON.parse(JSON.stringify(all)),
    },
    spec: { type: 'vpn', owner: 'guests' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/guests' }],
  };
}

/** Starts a backend with the plugin, and permissions that deny what they are told to. */
export async function startVpnBackend(options: {
  /** In place of those that `features` give access to. */
  clusters?: ClusterService;
  features?: BackendFeature[];
  entities: Entity[];
  /** Names of permissions that are denied; for one entity with `NAME ENTITY_REF`. */
  denied?: Set<string>;
}) {
  const { clusters, denied = new Set() } = options;
  const permissions: Partial<PermissionsService> = {
    authorize: async requests =>
      requests.map(({ permission, resourceRef }) => ({
        result:
          denied.has(permission.name) ||
          denied.has(`${permission.name} ${resourceRef}`)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      })),
  };
  return startTestBackend({
    features: [
      vpnPlugin,
      catalogServiceMock.factory({ entities: options.entities }),
      mockServices.permissions.mock(permissions).factory,
      ...(options.features ?? []),
      ...(clusters ? [clustersFactory(clusters)] : []),
    ],
  });
}

/** Gives a backend its clusters. */
export function clustersFactory(clusters: ClusterService) {
  return createServiceFactory({
    service: clusterServiceRef,
    deps: {},
    factory: () => clusters,
  });
}
