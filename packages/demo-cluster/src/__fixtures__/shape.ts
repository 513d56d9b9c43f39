import type { ApiObject } from '../store/ObjectStore';

// Fields whose words count; of the others only their type does.
const WORDS = new Set([
  'type',
  'status',
  'reason',
  'message',
  'phase',
  'kind',
  'state',
  'action',
  'component',
  'reportingComponent',
]);

/**
 * What two clusters have in common where they say the same of the same
 * object: all keys, the type of each value, and the words of those that tell
 * what is the matter.
 */
export function shape({ metadata, apiVersion, ...rest }: ApiObject): unknown {
  const { managedFields, ...fields } = metadata;
  return shapeOf({ metadata: fields, ...rest, kind: undefined });
}

function shapeOf(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    return value
      .map(item => shapeOf(item))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .map(([name, field]) => [name, shapeOf(field, name)]),
    );
  }
  return typeof value === 'string' && WORDS.has(key)
    ? withoutNames(value)
    : value === null || typeof value;
}

/** A text without the names and numbers that differ from cluster to cluster. */
export function withoutNames(text: string): string {
  const generated = '[bcdfghjklmnpqrstvwxz2456789]';
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'UID')
    .replace(/\b(?:lab|demo)-node(?:-\d)?/g, 'NODE')
    .replace(
      new RegExp(`-${generated}{8,10}(-${generated}{5})?(?![a-z0-9])`, 'g'),
      (_match, pod) => (pod ? '-POD' : '-HASH'),
    )
    .replace(/^0\/\d nodes/, '0/N nodes')
    .replace(/^back-off \S+/, 'back-off')
    .replace(/\[::1\]:\d+->/, '[::1]:PORT->');
}
