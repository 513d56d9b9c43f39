import { createServiceFactory } from '@backstage/backend-plugin-api';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import {
  type CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { entityOf } from './entityOf';
import type { StartBackend } from './types';

/** A catalog in memory: it is the same for both plugins, and not what is measured. */
export function catalogOf({ vpns }: StartBackend) {
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: (): CatalogService =>
      new InMemoryCatalogClient({
        entities: vpns.map(({ name, cluster }) => entityOf(name, cluster)),
      }) as unknown as CatalogService,
  });
}
