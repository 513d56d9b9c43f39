import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PeersResult } from '../peers/measurePeers';
import { documentOf } from './document';
import type { Result } from './Result';

const folder = path.resolve(__dirname, '../../../../docs/benchmark');

/** Keeps what was measured, and writes the document of it and of what other runs have measured. */
export function writeResult(
  file: 'latest.json' | 'peers.json',
  result: Result | PeersResult,
) {
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify(result, undefined, 2)}\n`;
  writeFileSync(path.join(folder, file), text);
  const latest = read<Result>('latest.json');
  if (latest) {
    const document = documentOf(latest, read<PeersResult>('peers.json'));
    writeFileSync(path.join(folder, 'README.md'), document);
  }
  console.log(`Written to ${folder}`);
}

function read<T>(file: string): T | undefined {
  const location = path.join(folder, file);
  return existsSync(location)
    ? JSON.parse(readFileSync(location, 'utf8'))
    : undefined;
}
