// Packs the plugins as a registry, or another Backstage, takes them: `npm run pack`.
// The tarballs are in dist/, checked.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkTarball } from './checkTarball.mjs';
import { ended, fail, root, say, setUp } from './setup.mjs';

const tools = setUp();
const output = path.join(root, 'dist');
rmSync(output, { recursive: true, force: true });
mkdirSync(output);

async function run(command, options) {
  if ((await ended(tools.start(command, options))) !== 0) {
    fail(`This failed: ${command.join(' ')}`);
  }
}

say('Types and builds …');
await run(['tsc']);
await run(['backstage-cli', 'repo', 'build']);

const problems = [];
for (const name of readdirSync(path.join(root, 'plugins'))) {
  const folder = path.join(root, 'plugins', name);
  const { name: packageName, version } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const tarball = path.join(output, `${packageName}-${version}.tgz`);
  say(`Packing ${packageName} …`);
  await run(['pack', '--out', tarball], { cwd: folder });
  problems.push(...checkTarball(tarball));
}
if (problems.length) {
  fail(`The tarballs are not right:\n${problems.join('\n')}`);
}
say('The tarballs are in dist/, and hold what they should.');
