import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Scripts } from './types';

/** Reads the scripts that this package ships. */
export async function loadScripts(): Promise<Scripts> {
  const folder = resolvePackagePath(
    'backstage-plugin-scaffolder-backend-module-vpn',
    'scripts',
  );
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(
      names.map(async name => [
        name,
        await readFile(path.join(folder, name), 'utf8'),
      ]),
    ),
  );
}
