import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog that knows a VPN once a location is registered. */
export function fakeCatalog(entities: Entity[], vpn: string) {
  const locations: string[] = [];
  const catalog = catalogServiceMock.mock({
    getEntities: async () => ({ items: [] }),
    getEntityByRef: async ref => {
      const name = typeof ref === 'string' ? ref : stringifyEntityRef(ref);
      const known = entities.find(
        entity => stringifyEntityRef(entity) === name,
      );
      return (
        known ??
        (name === vpn && locations.length
          ? {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Resource',
              metadata: { name },
            }
          : undefined)
      );
    },
    addLocation: async ({ type = 'url', target }) => {
      if (locations.includes(target)) {
        throw new ConflictError(`Location ${target} exists already`);
      }
      locations.push(target);
      return {
        location: { id: target, type, target, entityRef: 'location:default/x' },
        entities: [],
      };
    },
    removeLocationById: async id => {
      locations.splice(locations.indexOf(id), 1);
    },
  });
  return { catalog, locations };
}
