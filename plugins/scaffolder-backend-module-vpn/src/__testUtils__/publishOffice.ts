import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { generateOffice } from '../generator/__testUtils__/generateOffice';
import { loadScripts } from '../generator/loadScripts';
import { DefaultLocalRepositories } from '../localRepositories/DefaultLocalRepositories';
import { git } from '../localRepositories/git';

/** Writes files below a folder. */
export function writeTree(folder: string, files: Record<string, string>) {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The entity of the VPN `office`, as the catalog reads it from a location. */
export function officeEntityAt(location: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'office',
      annotations: {
        'backstage.io/kubernetes-cluster': 'demo',
        'backstage.io/kubernetes-namespace': 'vpn-office',
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        // As the catalog does for addresses.
        ...(location.startsWith('url:') && {
          'backstage.io/source-location': location,
        }),
      },
    },
    spec: { type: 'vpn', owner: 'group:default/guests' },
  };
}

/**
 * Publishes the VPN `office` in a folder of local repositories, as Create VPN
 * does, and lets the test look into its repository.
 */
export async function publishOffice(
  home: MockDirectory,
  workspace: MockDirectory,
  settings: Parameters<typeof generateOffice>[0] = {},
  change: (files: Record<string, string>) => Record<string, string> = files =>
    files,
) {
  const { files } = generateOffice(
    { delivery: 'apply', ...settings },
    { scripts: await loadScripts() },
  );
  writeTree(workspace.path, change(files));
  const repositories = new DefaultLocalRepositories(home.path);
  const { catalogInfo } = await repositories.publish({
    name: 'office',
    folder: workspace.path,
    task: 'create-vpn',
  });
  const inBare = (...args: string[]) =>
    git(`--git-dir=${home.resolve('office.git')}`, ...args);
  return {
    entity: officeEntityAt(`file:${catalogInfo}`),
    files,
    repositories,
    /** Content of a file of the latest commit. */
    read: (file: string) => inBare('show', `main:${file}`),
    /** Paths of the files that the latest commit changed, and how. */
    changed: async () =>
      (await inBare('diff', '--name-status', 'main~1', 'main'))
        .trim()
        .split('\n'),
    /** Titles of all commits, the latest first. */
    log: async () =>
      (await inBare('log', '--format=%s', 'main')).trim().split('\n'),
  };
}
