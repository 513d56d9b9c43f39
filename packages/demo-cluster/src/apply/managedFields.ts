import { isEqual, omit } from 'lodash';
import type { ApiObject } from '../store/ObjectStore';
import { kubernetesTime } from '../store/kubernetesTime';
import {
  changedFields,
  type Fields,
  fieldsOf,
  present,
  union,
  without,
} from './fields';

/** Who wrote which fields of an object, as in `metadata.managedFields`. */
export interface ManagedFields {
  manager: string;
  operation: 'Apply' | 'Update';
  apiVersion: string;
  time: string;
  fieldsType: 'FieldsV1';
  fieldsV1: Fields;
  subresource?: string;
}

/** Fields of the metadata that nobody owns: they identify the object, or the server sets them. */
const UNOWNED = [
  'apiVersion',
  'kind',
  ...[
    'name',
    'namespace',
    'uid',
    'resourceVersion',
    'generation',
    'creationTimestamp',
    'deletionTimestamp',
    'managedFields',
  ].map(name => `metadata.${name}`),
];

/** Who wrote which fields, as far as known. */
export function managedFieldsOf(
  object: ApiObject | undefined,
): ManagedFields[] {
  return (object?.metadata.managedFields as ManagedFields[] | undefined) ?? [];
}

/** The fields of an object that a writer owns who sets them. */
export function ownableFields(object: ApiObject): Fields {
  return withoutEmptyMetadata(fieldsOf(omit(object, UNOWNED)));
}

/**
 * Notes who wrote the object as it is now. What the writer changed, others no
 * longer own.
 *
 * @param applied - the fields that an apply set; without them the write was
 *   an update, and its manager owns what it changed
 */
export function recordWrite(options: {
  before: ApiObject | undefined;
  after: ApiObject;
  manager: string;
  applied?: Fields;
}): ApiObject {
  const { before, after, manager, applied } = options;
  const changed = withoutEmptyMetadata(
    changedFields(before && omit(before, UNOWNED), omit(after, UNOWNED)),
  );
  const operation = applied ? 'Apply' : 'Update';
  const entries = managedFieldsOf(before);
  const own = entries.find(
    entry => entry.manager === manager && entry.operation === operation,
  );
  const fieldsV1 = applied ?? union([own?.fieldsV1 ?? {}, changed]);
  const others = entries
    .filter(entry => entry !== own)
    .map(entry => ({
      ...entry,
      fieldsV1: present(without(entry.fieldsV1, changed), after),
    }));
  const written: ManagedFields = {
    manager,
    operation,
    apiVersion: after.apiVersion,
    time: kubernetesTime(),
    fieldsType: 'FieldsV1',
    fieldsV1: applied ? fieldsV1 : present(fieldsV1, after),
  };
  const unchanged = own && isEqual(own.fieldsV1, written.fieldsV1);
  const managedFields = [...others, unchanged ? own : written].filter(
    entry => Object.keys(entry.fieldsV1).length,
  );
  return { ...after, metadata: { ...after.metadata, managedFields } };
}

function withoutEmptyMetadata(fields: Fields): Fields {
  const { 'f:metadata': metadata, ...rest } = fields;
  return metadata && Object.keys(metadata).length ? fields : rest;
}
