import path from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DemoCluster } from '../startDemoCluster';
import { readSeed } from './readSeed';

/**
 * Applies the objects of VPN repositories. One that cannot be read or is
 * refused is logged and left out: the demo cluster works without it.
 *
 * @param repositories - folders, relative to the working directory
 */
export async function applySeeds(
  cluster: Pick<DemoCluster, 'apply'>,
  repositories: string[],
  logger: Pick<LoggerService, 'warn'>,
): Promise<void> {
  for (const repository of repositories) {
    try {
      cluster.apply(await readSeed(repository));
    } catch (error) {
      logger.warn(
        `The demo cluster runs without the VPN of ${path.resolve(
          repository,
        )}: ${error}`,
      );
    }
  }
}
