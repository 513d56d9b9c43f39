import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { reasonOf } from 'backstage-plugin-vpn-common';
import { addLocationOnce } from '../services/addLocationOnce';
import type { LocalRepositories } from './LocalRepositories';

/**
 * Registers what was published before the backend was started: a catalog in
 * memory has forgotten it, one with a database answers that it knows it.
 */
export async function registerAgain(
  repositories: LocalRepositories,
  catalog: CatalogService,
  auth: AuthService,
  logger: LoggerService,
): Promise<void> {
  const credentials = await auth.getOwnServiceCredentials();
  for (const target of await repositories.listCatalogInfos()) {
    try {
      await addLocationOnce(catalog, { type: 'file', target }, { credentials });
    } catch (error) {
      logger.warn(
        `Could not register ${target} again: ${reasonOf(toError(error))}`,
      );
    }
  }
}
