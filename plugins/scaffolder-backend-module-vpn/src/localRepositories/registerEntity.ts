import { setTimeout } from 'node:timers/promises';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const POLL_MILLISECONDS = 500;

/**
 * Registers a `catalog-info.yaml` and waits until the catalog knows its
 * entity, so that links to it work. Where that fails, it is not registered.
 *
 * @param options - `timeoutMilliseconds` limits the wait, 30 s where left out
 * @throws Error if the catalog refuses it, or does not know the entity in time
 */
export async function registerEntity(
  catalog: CatalogService,
  {
    catalogInfo,
    entityRef,
    credentials,
    timeoutMilliseconds = 30_000,
    signal,
  }: {
    catalogInfo: string;
    entityRef: string;
    credentials: BackstageCredentials;
    timeoutMilliseconds?: number;
    signal?: AbortSignal;
  },
): Promise<void> {
  const { location } = await catalog.addLocation(
    { type: 'file', target: catalogInfo },
    { credentials },
  );
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
    await catalog.removeLocationById(location.id, { credentials });
    throw error;
  }
}
