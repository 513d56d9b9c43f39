import { setTimeout } from 'node:timers/promises';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { addLocationOnce } from './addLocationOnce';

const POLL_MILLISECONDS = 500;

/**
 * Registers the location of a `catalog-info.yaml`, unless it is registered,
 * and waits until the catalog knows its entity, so that links to it work.
 * Where that fails, what was registered here is not any more.
 *
 * @param options - `timeoutMilliseconds` limits the wait, 30 s where left out
 * @throws Error if the catalog refuses it, or does not know the entity in time
 */
export async function registerEntity(
  catalog: CatalogService,
  {
    location,
    entityRef,
    credentials,
    timeoutMilliseconds = 30_000,
    signal,
  }: {
    location: { type: 'file' | 'url'; target: string };
    entityRef: string;
    credentials: BackstageCredentials;
    timeoutMilliseconds?: number;
    signal?: AbortSignal;
  },
): Promise<void> {
  const added = await addLocationOnce(catalog, location, { credentials });
  try {
    const deadline = Date.now() + timeoutMilliseconds;
    while (!(await catalog.getEntityByRef(entityRef, { credentials }))) {
      if (Date.now() >= deadline) {
        throw new Error(
          `The catalog does not know ${entityRef} after ${
            timeoutMilliseconds / 1000
          } s; the log of the catalog says why`,
        );
      }
      await setTimeout(POLL_MILLISECONDS, undefined, { signal });
    }
  } catch (error) {
    if (added !== undefined) {
      await catalog.removeLocationById(added, { credentials });
    }
    throw error;
  }
}
