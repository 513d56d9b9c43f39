import { elementsOf, isJson, type Json } from './fields';
import { listTypeOf } from './listTypes';

/** A JSON merge patch, RFC 7386: maps are merged, `null` removes, all else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isJson(patch)) {
    return patch;
  }
  const merged: Json = isJson(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) {
      delete merged[name];
    } else {
      merged[name] = mergePatch(merged[name], value);
    }
  }
  return merged;
}

/**
 * A strategic merge patch: as a merge patch, but lists of maps are merged by
 * their keys. Of its directives, `$patch: delete` is followed; those that only
 * order lists are not.
 */
export function strategicMergePatch(
  target: unknown,
  patch: unknown,
  path: string[] = [],
): unknown {
  if (Array.isArray(patch) && listTypeOf(path).type !== 'atomic') {
    return mergeLists(target, patch, path);
  }
  if (!isJson(patch)) {
    return patch;
  }
  const merged: Json = isJson(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (name.startsWith('$')) {
      continue;
    }
    if (value === null) {
      delete merged[name];
    } else {
      merged[name] = strategicMergePatch(merged[name], value, [...path, name]);
    }
  }
  return merged;
}

function mergeLists(
  target: unknown,
  patch: unknown[],
  path: string[],
): unknown[] {
  const merged = new Map(
    elementsOf(target, path).map(({ element, value }) => [element, value]),
  );
  for (const { element, value } of elementsOf(patch, path)) {
    if (isJson(value) && value.$patch === 'delete') {
      merged.delete(element);
    } else {
      merged.set(
        element,
        strategicMergePatch(merged.get(element), value, path),
      );
    }
  }
  return [...merged.values()];
}
