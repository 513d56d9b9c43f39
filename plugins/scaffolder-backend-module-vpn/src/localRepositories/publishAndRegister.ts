import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { LocalRepositories } from './LocalRepositories';
import { registerEntity } from './registerEntity';

/**
 * Publishes a folder and registers its entity, both or neither, and gives the
 * hash of the commit.
 */
export async function publishAndRegister(
  repositories: LocalRepositories,
  catalog: CatalogService,
  {
    name,
    description,
    folder,
    ...registration
  }: {
    name: string;
    description?: string;
    folder: string;
    entityRef: string;
    credentials: BackstageCredentials;
    signal?: AbortSignal;
  },
): Promise<string> {
  const { commitHash, catalogInfo } = await repositories.publish({
    name,
    description,
    folder,
  });
  try {
    await registerEntity(catalog, { catalogInfo, ...registration });
  } catch (error) {
    await repositories.remove(name);
    throw error;
  }
  return commitHash;
}
