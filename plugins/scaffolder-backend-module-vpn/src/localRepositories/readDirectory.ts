import path from 'node:path';
import type { RootConfigService } from '@backstage/backend-plugin-api';

/** Absolute path of the folder of local repositories, `undefined` where none is configured. */
export function readDirectory(config: RootConfigService): string | undefined {
  const directory = config.getOptionalString('vpn.localRepositories.directory');
  return directory && path.resolve(directory);
}
