import { readFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { listFiles } from '../change/workspaceFiles';

/** Whether two folders hold the same files, apart from what Git keeps in them. */
export async function holdsSameFiles(
  folder: string,
  other: string,
): Promise<boolean> {
  const [files, others] = await Promise.all([folder, other].map(withoutGit));
  if (files.join('\n') !== others.join('\n')) {
    return false;
  }
  const same = await Promise.all(
    files.map(async file => {
      const [content, otherContent] = await Promise.all(
        [folder, other].map(from => readFile(resolveSafeChildPath(from, file))),
      );
      return content.equals(otherContent);
    }),
  );
  return same.every(Boolean);
}

async function withoutGit(folder: string): Promise<string[]> {
  const files = await listFiles(folder);
  return files.filter(file => !file.startsWith('.git/'));
}
