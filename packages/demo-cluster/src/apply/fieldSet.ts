import { isPlainObject } from 'lodash';
import { ATOMIC_MAPS, itemKey, listKeys } from './listKeys';

/** Fields of an object in the form of `managedFields[].fieldsV1`. */
export interface FieldSet {
  [field: string]: FieldSet;
}

/** Fields that identify an object, and belong to nobody. */
const IDENTITY = new Set(['apiVersion', 'kind']);
const METADATA_IDENTITY = new Set(['name', 'namespace', 'managedFields']);

/** The fields that an applied object names. */
export function fieldsOfObject(object: object): FieldSet {
  const { metadata, ...rest } = object as Record<string, unknown>;
  const own = pick(rest, IDENTITY);
  const meta = pick((metadata ?? {}) as object, METADATA_IDENTITY);
  return fieldsOf({
    ...(Object.keys(meta).length && { metadata: meta }),
    ...own,
  });
}

function fieldsOf(value: Record<string, unknown>): FieldSet {
  return Object.fromEntries(
    Object.entries(value).map(([field, child]) => [
      `f:${field}`,
      childFields(field, child),
    ]),
  );
}

function childFields(field: string, value: unknown): FieldSet {
  if (Array.isArray(value)) {
    const keys = listKeys(field, value);
    return keys
      ? Object.fromEntries(
          value.map(item => [
            itemKey(item, keys),
            { '.': {}, ...fieldsOf(item) },
          ]),
        )
      : {};
  }
  return isPlainObject(value) && !ATOMIC_MAPS.has(field)
    ? fieldsOf(value as Record<string, unknown>)
    : {};
}

function pick(value: object, without: Set<string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => !without.has(key)),
  );
}

/** What is in the first set and in none of the others. */
export function withoutFields(fields: FieldSet, others: FieldSet[]): FieldSet {
  const left = Object.entries(fields).flatMap(([field, children]) => {
    const same = others.flatMap(other => (other[field] ? [other[field]] : []));
    if (!same.length) {
      return [[field, children] as const];
    }
    const rest = withoutFields(children, same);
    return Object.keys(rest).length ? [[field, rest] as const] : [];
  });
  return Object.fromEntries(left);
}
