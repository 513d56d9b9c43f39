import { isPlainObject } from 'lodash';
import type { FieldSet } from './fieldSet';
import { ATOMIC_MAPS, itemKey, listKeys } from './listKeys';

type Fields = Record<string, unknown>;

/** Lays an applied object over a live one, field by field, list item by list item. */
export function mergeByField(live: Fields, applied: Fields): Fields {
  const merged = { ...live };
  for (const [field, value] of Object.entries(applied)) {
    merged[field] = mergeValue(field, live[field], value);
  }
  return merged;
}

function mergeValue(field: string, live: unknown, applied: unknown): unknown {
  if (Array.isArray(applied)) {
    const keys = listKeys(field, applied);
    return keys && Array.isArray(live)
      ? mergeItems(live, applied, keys)
      : applied;
  }
  return isPlainObject(applied) &&
    isPlainObject(live) &&
    !ATOMIC_MAPS.has(field)
    ? mergeByField(live as Fields, applied as Fields)
    : applied;
}

function mergeItems(live: unknown[], applied: unknown[], keys: string[]) {
  const liveByKey = new Map(live.map(item => [itemKey(item, keys), item]));
  const appliedKeys = new Set(applied.map(item => itemKey(item, keys)));
  return [
    ...applied.map(item =>
      mergeByField(
        (liveByKey.get(itemKey(item, keys)) ?? {}) as Fields,
        item as Fields,
      ),
    ),
    ...live.filter(item => !appliedKeys.has(itemKey(item, keys))),
  ];
}

/** Takes fields out of an object, and with them the items and maps that they leave empty. */
export function removeFields(object: Fields, fields: FieldSet): Fields {
  const left = { ...object };
  for (const [key, children] of Object.entries(fields)) {
    const field = key.slice(2);
    if (key.startsWith('f:') && field in left) {
      const value = removeValue(field, left[field], children);
      if (value === undefined) {
        delete left[field];
      } else {
        left[field] = value;
      }
    }
  }
  return left;
}

function removeValue(field: string, value: unknown, fields: FieldSet): unknown {
  if (Object.keys(fields).length === 0) {
    return undefined;
  }
  if (Array.isArray(value)) {
    const keys = listKeys(field, value) ?? [];
    const left = value.flatMap(item => {
      const children = fields[itemKey(item, keys)];
      if (!children) {
        return [item];
      }
      return '.' in children ? [] : [removeFields(item, children)];
    });
    return left.length ? left : undefined;
  }
  const left = removeFields(value as Fields, fields);
  return Object.keys(left).length ? left : undefined;
}
