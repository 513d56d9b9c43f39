import {
  type BackendFeature,
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
  permissionRules,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityPermissionResourceRef } from '@backstage/plugin-catalog-node/alpha';
import permissionBackend from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  type PermissionPolicy,
  ServerPermissionClient,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';

/**
 * The permission backend as it is, with a policy that grants one permission to
 * owners only and denies another, and conditions decided by the catalog's rules.
 */
export function ownerPermissions(
  entities: () => Entity[],
  { forOwners, denied }: { forOwners: string; denied: string },
): BackendFeature[] {
  const policy: PermissionPolicy = {
    async handle({ permission }, user) {
      if (
        permission.name === forOwners &&
        isResourcePermission(permission, 'catalog-entity')
      ) {
        return createCatalogConditionalDecision(
          permission,
          catalogConditions.isEntityOwner({
            claims: user?.info.ownershipEntityRefs ?? [],
          }),
        );
      }
      return {
        result:
          permission.name === denied
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      };
    },
  };
  return [
    permissionBackend,
    createBackendModule({
      pluginId: 'permission',
      moduleId: 'owner-policy',
      register: reg =>
        reg.registerInit({
          deps: { policies: policyExtensionPoint },
          init: async ({ policies }) => policies.setPolicy(policy),
        }),
    }),
    createBackendPlugin({
      pluginId: 'catalog',
      register: reg =>
        reg.registerInit({
          deps: { registry: coreServices.permissionsRegistry },
          init: async ({ registry }) =>
            registry.addResourceType({
              resourceRef: catalogEntityPermissionResourceRef,
              permissions: [],
              rules: Object.values(permissionRules),
              getResources: async refs =>
                refs.map(ref =>
                  entities().find(entity => stringifyEntityRef(entity) === ref),
                ),
            }),
        }),
    }),
    createServiceFactory({
      service: coreServices.permissions,
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
      },
      factory: ({ config, ...services }) =>
        ServerPermissionClient.fromConfig(config, services),
    }),
    // Tokens that name the plugin which acts for a user, as real ones do.
    createServiceFactory({
      service: coreServices.auth,
      deps: { plugin: coreServices.pluginMetadata },
      factory({ plugin }) {
        const pluginId = plugin.getId();
        const auth = mockServices.auth({ pluginId });
        return Object.assign(auth, {
          getPluginRequestToken: async ({
            onBehalfOf,
          }: Parameters<typeof auth.getPluginRequestToken>[0]) => ({
            token: auth.isPrincipal(onBehalfOf, 'user')
              ? mockCredentials.user.token(onBehalfOf.principal.userEntityRef, {
                  actor: { subject: `plugin:${pluginId}` },
                })
              : mockCredentials.service.token(),
          }),
        });
      },
    }),
  ];
}
