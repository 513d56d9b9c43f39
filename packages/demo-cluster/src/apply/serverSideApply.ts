import type { ApiObject } from '../store/ObjectStore';
import { timestamp } from '../store/time';
import { type FieldSet, fieldsOfObject, withoutFields } from './fieldSet';
import { mergeByField, removeFields } from './mergeByField';

/** One entry of `metadata.managedFields`. */
export interface ManagedFields {
  manager: string;
  operation: 'Apply' | 'Update';
  apiVersion: string;
  time: string;
  fieldsType: 'FieldsV1';
  fieldsV1: FieldSet;
}

/** Fields of an object, and who manages them. */
export function managedFieldsOf({ metadata }: ApiObject): ManagedFields[] {
  return (metadata.managedFields ?? []) as ManagedFields[];
}

/**
 * Server-side apply: merges what is applied by field, and removes what the
 * same manager applied before and no longer does, unless somebody else
 * manages it too. Conflicts are always forced.
 */
export function serverSideApply(
  live: ApiObject | undefined,
  applied: ApiObject,
  manager: string,
): ApiObject {
  const fields = fieldsOfObject(applied);
  const entries = live ? managedFieldsOf(live) : [];
  const isOwn = (entry: ManagedFields) =>
    entry.manager === manager && entry.operation === 'Apply';
  const before = entries.find(isOwn);
  const others = entries.filter(entry => !isOwn(entry));
  const dropped = withoutFields(before?.fieldsV1 ?? {}, [
    fields,
    ...others.map(({ fieldsV1 }) => fieldsV1),
  ]);
  const { managedFields, ...metadata } = applied.metadata;
  const merged = mergeByField(removeFields(live ?? {}, dropped), {
    ...applied,
    metadata,
  }) as ApiObject;
  return withManagedFields(merged, entries, {
    manager,
    operation: 'Apply',
    fieldsV1: fields,
  });
}

/** Notes that a manager now manages these fields. */
export function withManagedFields(
  object: ApiObject,
  entries: ManagedFields[],
  entry: Pick<ManagedFields, 'manager' | 'operation' | 'fieldsV1'>,
): ApiObject {
  const isSame = (other: ManagedFields) =>
    other.manager === entry.manager && other.operation === entry.operation;
  const previous = entries.find(isSame);
  const unchanged =
    JSON.stringify(previous?.fieldsV1) === JSON.stringify(entry.fieldsV1);
  const written: ManagedFields = {
    manager: entry.manager,
    operation: entry.operation,
    apiVersion: object.apiVersion,
    time: previous && unchanged ? previous.time : timestamp(),
    fieldsType: 'FieldsV1',
    fieldsV1: entry.fieldsV1,
  };
  const managedFields = previous
    ? entries.map(other => (isSame(other) ? written : other))
    : [...entries, written];
  return { ...object, metadata: { ...object.metadata, managedFields } };
}
