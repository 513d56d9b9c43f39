import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { permissionRules } from '@backstage/plugin-catalog-backend/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogEntityPermissionResourceRef } from '@backstage/plugin-catalog-node/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/**
 * A catalog whose entities a test changes at once. The permission backend has
 * conditions decided by it, over HTTP and by the real catalog's rules.
 */
export class TestCatalog {
  readonly plugin = createBackendPlugin({
    pluginId: 'catalog',
    register: env =>
      env.registerInit({
        deps: { permissions: coreServices.permissionsRegistry },
        init: async ({ permissions }) =>
          permissions.addResourceType({
            resourceRef: catalogEntityPermissionResourceRef,
            permissions: [],
            rules: Object.values(permissionRules),
            getResources: async refs => refs.map(ref => this.find(ref)),
          }),
      }),
  });

  readonly service = createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => ({
      ...catalogServiceMock.mock(),
      getEntities: (request, options) =>
        this.snapshot().getEntities(request, options),
      getEntityByRef: (ref, options) =>
        this.snapshot().getEntityByRef(ref, options),
    }),
  });

  constructor(public entities: Entity[]) {}

  private find(ref: string): Entity | undefined {
    return this.entities.find(entity => stringifyEntityRef(entity) === ref);
  }

  private snapshot() {
    return catalogServiceMock({ entities: this.entities });
  }
}
