import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * The JSON merge patch (RFC 7386) that turns `before` into `after`, or
 * `undefined` where they are equal. What is `undefined` counts as absent, and
 * arrays are replaced as a whole. Parts that are the same object in both are
 * not looked into: a large document costs what changed in it.
 */
export function createMergePatch<T extends object>(
  before: T,
  after: T,
): JsonObject | undefined {
  const [old, next] = [before, after] as JsonObject[];
  const keys = new Set([...Object.keys(old), ...Object.keys(next)]);
  const patch: JsonObject = {};
  for (const key of keys) {
    const change = changeOf(old[key], next[key]);
    if (change !== undefined) {
      patch[key] = change;
    }
  }
  return Object.keys(patch).length ? patch : undefined;
}

/**
 * Applies a JSON merge patch (RFC 7386). `target` itself stays as it is, and
 * the result shares with it all that the patch does not name.
 */
export function applyMergePatch<T extends object>(
  target: T,
  patch: JsonObject,
): T {
  const result = { ...target } as JsonObject;
  for (const [key, change] of Object.entries(patch)) {
    const known = result[key];
    if (change === null) {
      delete result[key];
    } else {
      result[key] = isObject(change)
        ? applyMergePatch(isObject(known) ? known : {}, change)
        : change;
    }
  }
  return result as T;
}

function changeOf(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): JsonValue | undefined {
  if (before === after) {
    return undefined;
  }
  if (after === undefined) {
    return null;
  }
  if (isObject(before) && isObject(after)) {
    return createMergePatch(before, after);
  }
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : after;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
