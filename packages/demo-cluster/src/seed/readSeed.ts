import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError, stringifyError } from '@backstage/errors';
import { parse, parseAllDocuments } from 'yaml';
import type { ApiObject } from '../store/ObjectStore';

/** The folders that a seed names: itself, or where it ends in `*` those that match. */
export async function seedFolders(seed: string): Promise<string[]> {
  const path = resolve(seed);
  if (!path.endsWith('*')) {
    return [path];
  }
  const prefix = basename(path).slice(0, -1);
  const entries = await readdir(dirname(path), { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory() && entry.name.startsWith(prefix))
    .map(entry => join(dirname(path), entry.name))
    .sort();
}

/**
 * Reads the objects of a repository: the resources that
 * `manifests/kustomization.yaml` lists, in that order.
 *
 * @throws NotFoundError if there is no such file
 */
export async function readRepository(folder: string): Promise<ApiObject[]> {
  const manifests = join(folder, 'manifests');
  const { resources = [] } = parse(
    await read(join(manifests, 'kustomization.yaml')),
  ) as {
    resources?: string[];
  };
  const files = await Promise.all(
    resources.map(file => read(join(manifests, file))),
  );
  return files.flatMap(text =>
    parseAllDocuments(text)
      .map(document => document.toJS() as ApiObject | null)
      .filter(object => object !== null),
  );
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new NotFoundError(`Cannot read ${path}`, error);
  }
}

/** Reads the objects of all seeds; a seed that cannot be read is named in the log and left out. */
export async function readSeed(
  seeds: string[],
  logger?: Pick<LoggerService, 'warn'>,
): Promise<ApiObject[]> {
  const objects: ApiObject[] = [];
  for (const seed of seeds) {
    try {
      for (const folder of await seedFolders(seed)) {
        objects.push(...(await readRepository(folder)));
      }
    } catch (error) {
      logger?.warn(
        `Demo cluster starts without seed ${seed}: ${stringifyError(error)}`,
      );
    }
  }
  return objects;
}
