import { inspect, type InspectOptions } from 'node:util';

const everything: InspectOptions = {
  depth: Infinity,
  maxArrayLength: Infinity,
  maxStringLength: Infinity,
  breakLength: Infinity,
};

/** Methods that carry a text out of a page, or keep it there. */
const methods: [object, string[]][] = [
  [globalThis, ['fetch', 'open', 'postMessage']],
  [XMLHttpRequest.prototype, ['open', 'send']],
  [WebSocket.prototype, ['send']],
  [Navigator.prototype, ['sendBeacon']],
  [Storage.prototype, ['setItem']],
  [History.prototype, ['pushState', 'replaceState']],
  [console, ['debug', 'error', 'info', 'log', 'warn']],
];

/**
 * Lets nothing leave the page of a test, and notes what would have: requests,
 * what is stored, the address, the title, messages to other tabs, the console.
 *
 * @returns what would have left it until now
 */
export function watchWaysOut(): () => string {
  const gone: string[] = [];
  const note = (...values: unknown[]) => {
    gone.push(...values.map(value => inspect(value, everything)));
  };
  const watch = (owner: object, name: string, property: PropertyDescriptor) =>
    Object.defineProperty(owner, name, { ...property, configurable: true });

  for (const [owner, names] of methods) {
    names.forEach(name => watch(owner, name, { value: note }));
  }
  for (const name of ['title', 'cookie']) {
    watch(Document.prototype, name, { get: () => '', set: note });
  }
  // Which the DOM of tests does not have.
  watch(globalThis, 'BroadcastChannel', {
    value: class {
      postMessage = note;
    },
  });
  return () => gone.join('\n');
}
