import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { registerEntity } from '../services/registerEntity';
import type { LocalRepositories } from './LocalRepositories';

/**
 * Publishes a folder and registers its entity, both or neither, and gives the
 * hash of the commit. A task that was stopped in the midst goes on here.
 */
export async function publishAndRegister(
  repositories: LocalRepositories,
  catalog: CatalogService,
  {
    name,
    description,
    folder,
    task,
    ...registration
  }: {
    name: string;
    description?: string;
    folder: string;
    /** Id of the task that publishes. */
    task: string;
    entityRef: string;
    credentials: BackstageCredentials;
    signal?: AbortSignal;
  },
): Promise<string> {
  const { commitHash, catalogInfo } = await repositories.publish({
    name,
    description,
    folder,
    task,
  });
  try {
    await registerEntity(catalog, {
      location: { type: 'file', target: catalogInfo },
      ...registration,
    });
  } catch (error) {
    await repositories.remove(name);
    throw error;
  }
  return commitHash;
}
