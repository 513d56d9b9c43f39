import type { LoggerService } from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import type { ClusterClient } from 'backstage-plugin-vpn-node';
import { objectName } from './objectName';
import type { Manifest } from './readManifests';

/**
 * Applies objects one after the other. Applying again is safe, so a task that
 * stopped half-way can be retried.
 *
 * @throws ForwardedError that names the file, the object and the API server's own words
 */
export async function applyManifests(
  client: ClusterClient,
  manifests: Manifest[],
  logger: LoggerService,
  signal?: AbortSignal,
): Promise<void> {
  for (const { file, object } of manifests) {
    const named = objectName(object);
    try {
      await client.apply(object, { signal });
    } catch (error) {
      throw new ForwardedError(`${file}: ${named} was not applied`, error);
    }
    logger.info(`Applied ${named}`);
  }
}
