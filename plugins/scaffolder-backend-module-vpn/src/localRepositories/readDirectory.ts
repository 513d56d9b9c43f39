import path from 'node:path';
import type { RootConfigService } from '@backstage/backend-plugin-api';

/** Absolute path of the folder of local repositories, `undefined` where none is configured. */
export function readDirectory(config: RootConfigService): string | undefined {
  const directory = config.getOptionalString('vpn.localRepositories.directory');
  return directory && path.resolve(directory);
}

/** Absolute paths of the folders that are published as local repositories when the portal starts. */
export function readSeeds(config: RootConfigService): string[] {
  const seeds = config.getOptionalStringArray('vpn.localRepositories.seed');
  return (seeds ?? []).map(seed => path.resolve(seed));
}
