import { JsonObject } from '@backstage/types';
import { apply, generate } from 'json-merge-patch';

/**
 * The JSON merge patch (RFC 7386) that turns `before` into `after`, or
 * `undefined` where they are equal. Arrays are replaced as a whole.
 */
export function createMergePatch<T extends object>(
  before: T,
  after: T,
): JsonObject | undefined {
  return generate(before, after) as JsonObject | undefined;
}

/** Applies a JSON merge patch (RFC 7386); `target` itself stays as it is. */
export function applyMergePatch<T extends object>(
  target: T,
  patch: JsonObject,
): T {
  return apply(JSON.parse(JSON.stringify(target)), patch) as T;
}
