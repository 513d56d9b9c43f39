import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * Takes an entity out of the catalog, where it was registered by itself. One
 * that a discovery or a larger location brought goes by that, because its
 * `catalog-info.yaml` is gone.
 *
 * @param credentials - those of the user, who needs the right to do so
 * @returns whether it was registered by itself
 */
export async function unregisterEntity(
  catalog: CatalogService,
  { metadata }: Entity,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const origin = metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
  if (!origin || origin !== metadata.annotations?.[ANNOTATION_LOCATION]) {
    return false;
  }
  const location = await catalog.getLocationByRef(origin, { credentials });
  if (!location) {
    return false;
  }
  await catalog.removeLocationById(location.id, { credentials });
  return true;
}
