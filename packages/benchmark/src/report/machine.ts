import os from 'node:os';
import type { Result } from './Result';

/** What the benchmark runs on. */
export function machine(): Result['machine'] {
  const [{ model }] = os.cpus();
  return {
    node: process.version,
    processor: model.trim(),
    cores: os.cpus().length,
    platform: `${os.platform()} ${os.arch()}`,
  };
}

/** Versions of what is compared. */
export function versions(): Result['versions'] {
  const packages = [
    '@backstage/plugin-kubernetes-backend',
    '@backstage/backend-defaults',
  ];
  return Object.fromEntries(
    packages.map(name => [name, require(`${name}/package.json`).version]),
  );
}
