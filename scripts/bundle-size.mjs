// Measures what the plugins add to what a browser loads: `npm run bundle-size`,
// after `yarn workspace app build`.
import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

const built = path.join(root, 'packages/app/dist');
const page = readFileSync(path.join(built, 'index.html'), 'utf8');
const ours = /\/plugins\/([^/]+)\/src\//;

/** The part of a chunk that was made from files of ours. */
function ownCode(code, payload) {
  const map = new SourceMap(payload);
  let own = '';
  code.split('\n').forEach((line, number) => {
    for (let column = 0; column < line.length; column++) {
      const { originalSource } = map.findEntry(number, column);
      if (ours.test(originalSource ?? '')) {
        own += line[column];
      }
    }
  });
  return own;
}

/** What was made into a chunk: plugins of ours, and packages of others. */
function contentsOf({ sources }) {
  const names = sources.map(
    source =>
      ours.exec(source)?.[1] ??
      /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1],
  );
  return [...new Set(names.filter(Boolean))];
}

const kilobytes = text => (gzipSync(text).length / 1000).toFixed(1);

const rows = readdirSync(path.join(built, 'static'))
  .filter(file => file.endsWith('.js.map'))
  .map(file => ({
    file: file.replace('.map', ''),
    payload: JSON.parse(readFileSync(path.join(built, 'static', file), 'utf8')),
  }))
  .filter(({ payload }) => payload.sources.some(source => ours.test(source)))
  .map(({ file, payload }) => {
    const code = readFileSync(path.join(built, 'static', file), 'utf8');
    const eager = page.includes(file);
    return {
      chunk: file,
      loaded: eager ? 'with the portal' : 'when needed',
      'own code, kB gzip': kilobytes(ownCode(code, payload)),
      // The portal's own chunk holds the rest of the portal.
      'with libraries, kB gzip': eager ? '' : kilobytes(code),
      'made of': eager ? '' : contentsOf(payload).join(', '),
    };
  });
console.table(rows);
