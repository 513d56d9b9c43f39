import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** An answer of a real Kubernetes 1.34 API server. */
export function sample(name: string): unknown {
  const file = resolve(__dirname, '../__fixtures__', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
