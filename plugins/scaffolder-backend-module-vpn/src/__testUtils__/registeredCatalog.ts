import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog in which an entity was registered by a location of its own, beside others. */
export function registeredCatalog(entity: Entity, others: Entity[]) {
  let registered = true;
  const origin =
    entity.metadata.annotations?.['backstage.io/managed-by-origin-location'];
  const catalog = catalogServiceMock.mock({
    getEntityByRef: async ref =>
      [...others, ...(registered ? [entity] : [])].find(
        known =>
          stringifyEntityRef(known) ===
          (typeof ref === 'string' ? ref : stringifyEntityRef(ref)),
      ),
    getEntities: async () => ({ items: [] }),
    getLocationByRef: async ref =>
      registered && ref === origin
        ? {
            id: '1',
            type: 'file',
            target: 'x',
            entityRef: 'location:default/x',
          }
        : undefined,
    removeLocationById: async () => {
      registered = false;
    },
  });
  return { catalog, isRegistered: () => registered };
}
