import { ended } from './setup.mjs';

/** Formats what was measured: it is committed, so it looks like all that is. */
export function formatResults(tools) {
  const words = ['--write', '--loglevel', 'warn', 'docs/benchmark'];
  return ended(tools.start(['prettier', ...words]));
}
