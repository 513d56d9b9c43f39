// Brings what the commands need: a Node.js that Backstage runs on, and the
// dependencies. Runs on any Node.js from 20 on and needs nothing installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const supportedMajors = [22, 24];
const fetchedMajor = 24;
const yarn = path.join(root, '.yarn/releases/yarn-4.13.0.cjs');

/** Prints a line of our own, apart from what the tools print. */
export function say(text) {
  console.log(`\n▸ ${text}`);
}

/** Ends the command with what is wrong and what to do about it. */
export function fail(text) {
  console.error(`\n✗ ${text}`);
  process.exit(1);
}

/** Node.js to run Backstage on: this one, or one from the npm registry. */
function findNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (supportedMajors.includes(major)) {
    return process.execPath;
  }
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const binary = path.join(
    root,
    '.tools/node_modules',
    name,
    process.platform === 'win32' ? 'bin/node.exe' : 'bin/node',
  );
  if (!existsSync(binary)) {
    say(
      `Backstage needs Node.js ${supportedMajors.join(' or ')}, this is ${
        process.versions.node
      }: fetching Node.js ${fetchedMajor} into .tools (about 10 s) …`,
    );
    const { status } = spawnSync(
      'npm',
      [
        'install',
        '--no-save',
        '--no-package-lock',
        '--loglevel=error',
        '--prefix=.tools',
        `${name}@${fetchedMajor}`,
      ],
      { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
    );
    if (status !== 0 || !existsSync(binary)) {
      fail(
        `Node.js ${fetchedMajor} could not be fetched from the npm registry. Install Node.js ${supportedMajors.join(
          ' or ',
        )} and try again.`,
      );
    }
  }
  return binary;
}

/** Changes whenever an install would give something else. */
function dependencyFingerprint(node) {
  const manifests = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(path.join(root, folder)).map(
      name => `${folder}/${name}/package.json`,
    ),
  );
  const hash = createHash('sha256').update(node);
  ['package.json', 'yarn.lock', '.yarnrc.yml', ...manifests]
    .map(file => path.join(root, file))
    .filter(existsSync)
    .forEach(file => hash.update(readFileSync(file)));
  return hash.digest('hex');
}

/** Yarn reads no .npmrc, so it is told how npm reaches the registry: its address, proxies, certificates. */
function npmNetwork() {
  const { stdout } = spawnSync('npm', ['config', 'list', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const npm = stdout ? JSON.parse(stdout) : {};
  const settings = {
    YARN_NPM_REGISTRY_SERVER: npm.registry,
    YARN_HTTPS_CA_FILE_PATH: npm.cafile,
    YARN_HTTPS_PROXY: npm['https-proxy'],
    YARN_HTTP_PROXY: npm.proxy,
  };
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value),
  );
}

/**
 * Sets everything up, and gives a function that runs a command of Yarn, or of
 * the project's dependencies.
 */
export function setUp() {
  const node = findNode();
  const environment = {
    ...npmNetwork(),
    ...process.env,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
  };
  const stamp = path.join(root, 'node_modules/.setup');
  const fingerprint = dependencyFingerprint(node);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint) {
    say('Installing dependencies (one to two minutes the first time) …');
    const { status } = spawnSync(node, [yarn, 'install', '--immutable'], {
      cwd: root,
      env: environment,
      stdio: 'inherit',
    });
    if (status !== 0) {
      fail('Dependencies could not be installed; what yarn says is above.');
    }
    writeFileSync(stamp, fingerprint);
  }
  return {
    /** Starts `yarn` with these words; gives the child process. */
    start: (words, { env, ...options } = {}) =>
      spawn(node, [yarn, ...words], {
        cwd: root,
        env: { ...environment, ...env },
        stdio: 'inherit',
        ...options,
      }),
  };
}

/** Waits for a child process; gives its exit code. */
export function ended(child) {
  return new Promise(resolve => {
    child.on('error', error => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', code => resolve(code ?? 1));
  });
}
