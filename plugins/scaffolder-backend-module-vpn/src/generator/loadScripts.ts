import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Scripts } from './types';

const root = resolvePackagePath(
  'backstage-plugin-scaffolder-backend-module-vpn',
  'scripts',
);

/** Reads the scripts of a generated VPN, which this package ships. */
export async function loadScripts(): Promise<Scripts> {
  return readScripts(root);
}

/** Reads the scripts that a VPN made by hand needs to report its status. */
export async function loadAdoptionScripts(): Promise<Scripts> {
  const shared = await readScripts(root);
  return {
    ...(await readScripts(path.join(root, 'adopted'))),
    ...Object.fromEntries(
      ['forwarding.sh', 'report-status.sh', 'report.jq'].map(name => [
        name,
        shared[name],
      ]),
    ),
  };
}

/** The files of a folder, without those of folders in it. */
async function readScripts(folder: string): Promise<Scripts> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter(entry => entry.isFile())
    .map(({ name }) => name)
    .sort();
  return Object.fromEntries(
    await Promise.all(
      names.map(async name => [
        name,
        await readFile(path.join(folder, name), 'utf8'),
      ]),
    ),
  );
}
