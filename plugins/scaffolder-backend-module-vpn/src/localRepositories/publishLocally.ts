import { setTimeout as sleep } from 'node:timers/promises';
import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import path from 'node:path';
import type { LocalRepositories } from './LocalRepositories';

const PATIENCE_MILLISECONDS = 30_000;
const POLL_MILLISECONDS = 500;

/**
 * Publishes a workspace as a local repository and registers its
 * `catalog-info.yaml`; gives the ref of the entity once the catalog has it. If it
 * cannot be registered, nothing stays behind.
 *
 * @throws ConflictError if there is a repository of that name
 */
export async function publishLocally(
  services: {
    repositories: LocalRepositories;
    catalog: CatalogService;
    logger: LoggerService;
  },
  name: string,
  workspace: string,
  credentials: BackstageCredentials,
): Promise<string> {
  const { repositories, catalog, logger } = services;
  const { checkout } = await repositories.publish(name, workspace, logger);
  const target = path.join(checkout, 'catalog-info.yaml');
  try {
    // Asked first without effect: only that answer lists the entities.
    const { entities } = await catalog.addLocation(
      { type: 'file', target, dryRun: true },
      { credentials },
    );
    await catalog.addLocation({ type: 'file', target }, { credentials });
    const entityRef = stringifyEntityRef(
      entities.find(({ kind }) => kind !== 'Location')!,
    );
    await untilKnown(catalog, entityRef, credentials);
    return entityRef;
  } catch (error) {
    await repositories.remove(name);
    throw error;
  }
}

/** A location is read a moment after it was added; links to the entity work from then on. */
async function untilKnown(
  catalog: CatalogService,
  entityRef: string,
  credentials: BackstageCredentials,
) {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (!(await catalog.getEntityByRef(entityRef, { credentials }))) {
    if (Date.now() > deadline) {
      throw new ServiceUnavailableError(
        `The catalog did not take ${entityRef} within ${
          PATIENCE_MILLISECONDS / 1000
        } s; its log says why`,
      );
    }
    await sleep(POLL_MILLISECONDS);
  }
}
