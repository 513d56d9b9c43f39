import { randomUUID } from 'node:crypto';
import { admit } from '../admission/admit';
import { badRequest } from '../api/refusals';
import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { kubernetesTime } from '../store/kubernetesTime';
import { resourceOf } from '../store/resourceOf';
import { type ResourceType } from '../store/resources';
import { ownableFields, managedFieldsOf, recordWrite } from './managedFields';
import { mergeApplied, removeFields } from './mergeApplied';
import { union } from './fields';
import { withoutNulls } from './withoutNulls';

/** How an object is applied. */
export interface ApplyOptions {
  /** Whose fields they are from now on. */
  fieldManager: string;
  /** The demo cluster knows no conflicts: all applies win, forced or not. */
  force?: boolean;
  /** Says what would be, or what is wrong, and changes nothing. */
  dryRun?: boolean;
}

/**
 * Server-side apply: merges the object field by field into the one that is
 * there, or creates it. Fields that this manager applied before and no longer
 * applies are removed, unless another manager owns them too.
 *
 * @throws ApiError in the words of a real server
 */
export function applyObject(
  store: ObjectStore,
  object: ApiObject,
  { fieldManager, dryRun = false }: ApplyOptions,
): ApiObject {
  const resource = resourceOf(object);
  const applied = withoutNulls(object);
  if (applied.metadata.managedFields) {
    throw badRequest('metadata.managedFields must be nil');
  }
  const { name, namespace } = applied.metadata;
  const live = store.get(resource, namespace, name);
  const fields = ownableFields(applied);
  const merged = live ? mergeInto(live, applied, fieldManager) : applied;
  const admitted = admit(store, resource, merged, { before: live, dryRun });
  const written = recordWrite({
    before: live,
    after: admitted,
    manager: fieldManager,
    applied: fields,
  });
  return save(store, resource, written, { live, dryRun });
}

/** Stores an object, or, in a dry run, gives it as it would have been stored. */
export function save(
  store: ObjectStore,
  resource: ResourceType,
  object: ApiObject,
  { live, dryRun }: { live?: ApiObject; dryRun: boolean },
): ApiObject {
  if (dryRun) {
    const { metadata } = object;
    const created = {
      uid: randomUUID(),
      creationTimestamp: kubernetesTime(),
    };
    return live ? object : { ...object, metadata: { ...metadata, ...created } };
  }
  return live ? store.update(resource, object) : store.create(resource, object);
}

function mergeInto(
  live: ApiObject,
  applied: ApiObject,
  fieldManager: string,
): ApiObject {
  const entries = managedFieldsOf(live);
  const isOwn = (entry: { manager: string; operation: string }) =>
    entry.manager === fieldManager && entry.operation === 'Apply';
  const previous = entries.find(isOwn)?.fieldsV1 ?? {};
  const kept = union([
    { 'f:metadata': {} },
    ownableFields(applied),
    ...entries.filter(entry => !isOwn(entry)).map(entry => entry.fieldsV1),
  ]);
  const merged = mergeApplied(live, applied);
  return removeFields(merged, previous, kept) as ApiObject;
}
