import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeTree } from '../../__testUtils__/publishOffice';

/**
 * The files in a folder of this repository, which are to be what is generated.
 * With `UPDATE_EXAMPLES` in the environment they are written first.
 */
export function goldenFiles(
  folder: string,
  generated: Record<string, string>,
): Record<string, string> {
  if (process.env.UPDATE_EXAMPLES) {
    writeTree(folder, generated);
  }
  return readTree(folder);
}

function readTree(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    entries
      .filter(name => statSync(path.join(folder, name)).isFile())
      .map(name => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}
