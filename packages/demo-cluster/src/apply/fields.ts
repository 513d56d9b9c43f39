import { isEqual, isPlainObject, merge } from 'lodash';
import { isAtomicMap, listTypeOf } from './listTypes';

/**
 * A set of fields in the form of `managedFields[].fieldsV1`: `f:NAME` is a
 * field, `k:{...}` an item of a list of maps, `v:VALUE` an item of a set,
 * `.` the item itself.
 */
export interface Fields {
  [element: string]: Fields;
}

/** An element of a value: what it is called in a set of fields, the path below it, and its value. */
interface Element {
  element: string;
  path: string[];
  value: unknown;
}

/** Any JSON object. */
export type Json = Record<string, unknown>;

/** Whether a value is a JSON object. */
export function isJson(value: unknown): value is Json {
  return isPlainObject(value);
}

/** The elements that a value is merged by; none where it is replaced as a whole. */
export function elementsOf(value: unknown, path: string[]): Element[] {
  if (isJson(value) && !isAtomicMap(path)) {
    return Object.entries(value).map(([name, child]) => ({
      element: `f:${name}`,
      path: [...path, name],
      value: child,
    }));
  }
  if (!Array.isArray(value)) {
    return [];
  }
  const list = listTypeOf(path);
  if (list.type === 'atomic') {
    return [];
  }
  return value.map(item => {
    if (list.type === 'set') {
      return { element: `v:${JSON.stringify(item)}`, path, value: item };
    }
    const keys = list.keys
      .map(key => [key.name, item?.[key.name] ?? key.default])
      .sort();
    return {
      element: `k:${JSON.stringify(Object.fromEntries(keys))}`,
      path,
      value: item,
    };
  });
}

/** All fields that a value sets. */
export function fieldsOf(value: unknown, path: string[] = []): Fields {
  return changedFields(undefined, value, path);
}

/** The fields of a value that an earlier value did not have, or had otherwise. */
export function changedFields(
  before: unknown,
  after: unknown,
  path: string[] = [],
): Fields {
  const earlier = new Map(
    elementsOf(before, path).map(({ element, value }) => [element, value]),
  );
  return Object.fromEntries(
    elementsOf(after, path)
      .filter(
        ({ element, value }) =>
          !earlier.has(element) || !isEqual(earlier.get(element), value),
      )
      .map(child => [
        child.element,
        {
          ...(child.element.startsWith('k:') &&
            !earlier.has(child.element) && { '.': {} }),
          ...changedFields(earlier.get(child.element), child.value, child.path),
        },
      ]),
  );
}

/** The fields in any of the sets. */
export function union(sets: Fields[]): Fields {
  return merge({}, ...sets);
}

/** The fields of a set without those of another. */
export function without(fields: Fields, removed: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([element, children]) => {
      const gone = removed[element];
      if (!gone) {
        return [[element, children]];
      }
      const rest = without(children, gone);
      return Object.keys(rest).length ? [[element, rest]] : [];
    }),
  );
}

/** The fields of a set that a value still has. */
export function present(
  fields: Fields,
  value: unknown,
  path: string[] = [],
): Fields {
  const elements = new Map(
    elementsOf(value, path).map(child => [child.element, child]),
  );
  return Object.fromEntries(
    Object.entries(fields).flatMap(([element, children]) => {
      const child = elements.get(element);
      if (element === '.') {
        return [[element, children]];
      }
      return child
        ? [[element, present(children, child.value, child.path)]]
        : [];
    }),
  );
}
