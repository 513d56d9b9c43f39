import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { FileChanges, Files } from './FileChanges';

/** Paths of all files below a folder, with `/`, in order. Links are none, and are not followed. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) =>
      path
        .relative(folder, path.join(parentPath, name))
        .split(path.sep)
        .join('/'),
    )
    .sort();
}

/** Reads all files below a folder that hold text of a repository of a VPN. */
export async function readFiles(folder: string): Promise<Files> {
  const paths = await listFiles(folder);
  return Object.fromEntries(
    await Promise.all(
      paths.map(async file => [
        file,
        await readFile(resolveSafeChildPath(folder, file), 'utf8'),
      ]),
    ),
  );
}

/** Writes files below a folder, in folders that are made as needed. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = resolveSafeChildPath(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** Makes changes to the files below a folder. */
export async function writeChanges(
  folder: string,
  { written, removed }: FileChanges,
): Promise<void> {
  await writeFiles(folder, written);
  for (const name of removed) {
    await rm(resolveSafeChildPath(folder, name));
  }
}
