import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Writes the data of a ConfigMap into a folder as the kubelet does: all of it
 * at once behind the link `..data`, no line break at the end of a file.
 */
export function mountConfigMap(
  folder: string,
  data: Record<string, string>,
  mode = 0o644,
) {
  const version = `..${randomUUID()}`;
  const link = path.join(folder, '..data');
  mkdirSync(path.join(folder, version), { recursive: true });
  for (const [name, content] of Object.entries(data)) {
    writeFileSync(path.join(folder, version, name), content, { mode });
  }
  const old = linkedBy(link);
  symlinkSync(version, `${link}_tmp`);
  renameSync(`${link}_tmp`, link);
  for (const name of Object.keys(data)) {
    const file = path.join(folder, name);
    rmSync(file, { force: true });
    symlinkSync(path.join('..data', name), file);
  }
  if (old) {
    rmSync(path.join(folder, old), { recursive: true });
  }
}

function linkedBy(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}
