import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ListName } from '../lists/lists';
import type { ListResult } from '../lists/measureList';
import { documentOf } from './document';
import type { Result } from './Result';

const folder = path.resolve(__dirname, '../../../../docs/benchmark');

/** Keeps what `npm run bench` measured, and writes the document of it and of what other runs have measured. */
export function writeResult(result: Result) {
  write('latest.json', result);
}

/** Keeps what was measured of a list, and writes the document of it and of what other runs have measured. */
export function writeList(list: ListName, result: ListResult) {
  write(`${list}.json`, result);
}

function write(file: string, result: Result | ListResult) {
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify(result, undefined, 2)}\n`;
  writeFileSync(path.join(folder, file), text);
  const latest = read<Result>('latest.json');
  if (latest) {
    const document = documentOf(latest, {
      peers: read('peers.json'),
      fleet: read('fleet.json'),
    });
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
