import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { readSettings } from '../services/readSettings';
import type { LocalRepositories } from './LocalRepositories';

/** Stands for the task that publishes what is there from the start. */
const TASK = 'seed';

/**
 * Publishes VPNs that are there from the start, each under its name. What was
 * published before stays as it has become since.
 *
 * @param folders - each holds the files of a VPN's repository
 */
export async function publishSeeds(
  repositories: LocalRepositories,
  folders: string[],
  logger: LoggerService,
): Promise<void> {
  for (const folder of folders) {
    try {
      const { name } = await readSettings(folder);
      await repositories.publish({ name, folder, task: TASK });
    } catch (error) {
      if (!isError(error) || error.name !== 'ConflictError') {
        logger.warn(`Could not publish the VPN in ${folder}: ${error}`);
      }
    }
  }
}
