// What a tarball must hold to work in another Backstage.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const notForUsers = /\.test\.|__testUtils__|__fixtures__|(^|\/)(dev|src)\//;
const importedName =
  /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*['"]([^'"\s.][^'"\s]*)['"]/g;

/** Says what is wrong with a tarball of a plugin, a line each. */
export function checkTarball(tarball) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tarball-'));
  try {
    execFileSync('tar', ['-xzf', tarball, '-C', folder]);
    const root = path.join(folder, 'package');
    const manifest = JSON.parse(
      readFileSync(path.join(root, 'package.json'), 'utf8'),
    );
    const files = readdirSync(root, { recursive: true }).map(file =>
      file.split(path.sep).join('/'),
    );
    return [
      ...missingFiles(manifest, root),
      ...files
        .filter(file => notForUsers.test(file))
        .map(file => `${file} is not for users`),
      ...unresolvedRanges(manifest),
      ...undeclaredImports(manifest, root, files),
    ].map(problem => `${manifest.name}: ${problem}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function entryPoints({ main, module, types, exports = {} }) {
  const targets = Object.values(exports).flatMap(target =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  // One of the targets tells Backstage what kind of feature an entry point is.
  return [main, module, types, ...targets].filter(
    target => target && !target.startsWith('@'),
  );
}

function missingFiles(manifest, root) {
  return [...new Set([...entryPoints(manifest), 'README.md'])]
    .filter(file => !existsSync(path.join(root, file)))
    .map(file => `${file} is missing`);
}

function unresolvedRanges({ dependencies = {}, peerDependencies = {} }) {
  return Object.entries({ ...dependencies, ...peerDependencies })
    .filter(([, range]) => !/^[\^~]?\d/.test(range))
    .map(([name, range]) => `${name} has the range ${range}`);
}

function undeclaredImports(manifest, root, files) {
  const declared = new Set([
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {}),
    ...builtinModules,
    manifest.name,
    'react/jsx-runtime',
  ]);
  const code = files.filter(file => /\.js$/.test(file));
  const imported = new Set(
    code.flatMap(file =>
      [
        ...readFileSync(path.join(root, file), 'utf8').matchAll(importedName),
      ].map(([, name]) => packageOf(name)),
    ),
  );
  return [...imported]
    .filter(name => !name.startsWith('node:') && !declared.has(name))
    .map(name => `${name} is imported, but no dependency`);
}

function packageOf(name) {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
