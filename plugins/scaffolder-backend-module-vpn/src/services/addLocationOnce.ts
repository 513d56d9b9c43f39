import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * Adds a location to the catalog, unless the catalog has it.
 *
 * @returns the id of the location that was added, `undefined` if it was there
 */
export async function addLocationOnce(
  catalog: CatalogService,
  location: { type: string; target: string },
  options: { credentials: BackstageCredentials },
): Promise<string | undefined> {
  try {
    const added = await catalog.addLocation(location, options);
    return added.location.id;
  } catch (error) {
    if (isError(error) && isKnown(error)) {
      return undefined;
    }
    throw error;
  }
}

function isKnown(error: Error & { statusCode?: unknown }): boolean {
  return error.name === 'ConflictError' || error.statusCode === 409;
}
