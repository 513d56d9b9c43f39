import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Expects a folder of this repository to hold what is generated, byte for byte.
 * With `UPDATE_EXAMPLES` in the environment it is written first.
 */
export function expectGolden(folder: string, files: Record<string, string>) {
  if (process.env.UPDATE_EXAMPLES) {
    writeTree(folder, files);
  }
  expect(readTree(folder)).toEqual(files);
}

function readTree(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    entries
      .filter(name => statSync(path.join(folder, name)).isFile())
      .map(name => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

function writeTree(folder: string, files: Record<string, string>) {
  Object.entries(files).forEach(([name, content]) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  });
}
