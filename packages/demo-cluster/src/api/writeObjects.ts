import { randomBytes } from 'node:crypto';
import { admit } from '../admission/admit';
import { recordWrite } from '../apply/managedFields';
import { save } from '../apply/applyObject';
import { withoutNulls } from '../apply/withoutNulls';
import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { kubernetesTime } from '../store/kubernetesTime';
import { allResources } from '../store/resourceOf';
import { type ResourceType, resources } from '../store/resources';
import { detailsOf } from './ApiError';
import type { RequestTarget } from './readRequest';
import { alreadyExists, conflict, notFound, wrongUid } from './refusals';

/** Who writes, and whether for real. */
export interface WriteOptions {
  fieldManager: string;
  dryRun: boolean;
}

/** Kinds that a real server answers with the deleted object. */
const ANSWERED_WITH_OBJECT: ResourceType[] = [
  resources.pods,
  resources.namespaces,
  resources.persistentVolumeClaims,
  resources.services,
];

/** @throws ApiError 404 where there is no such object */
export function getObject(
  store: ObjectStore,
  { resource, namespace, name }: RequestTarget,
): ApiObject {
  const object = store.get(resource, namespace, name);
  if (!object) {
    throw notFound(resource, name);
  }
  return object;
}

/** @throws ApiError 409 where there is such an object already, and what admission throws */
export function createObject(
  store: ObjectStore,
  resource: ResourceType,
  given: ApiObject,
  options: WriteOptions,
): ApiObject {
  const object = withName(withoutNulls(given));
  const { name, namespace } = object.metadata;
  if (store.get(resource, namespace, name)) {
    throw alreadyExists(resource, name);
  }
  return write(store, resource, object, undefined, options);
}

/** @throws ApiError 404 or 409 where the object is not there or not in this version, and what admission throws */
export function replaceObject(
  store: ObjectStore,
  target: RequestTarget,
  given: ApiObject,
  options: WriteOptions,
): ApiObject {
  const live = getObject(store, target);
  const { resourceVersion } = given.metadata;
  if (resourceVersion && resourceVersion !== live.metadata.resourceVersion) {
    throw conflict(target.resource, target.name);
  }
  const object = withoutNulls(given);
  const status = object.status ?? live.status;
  return write(
    store,
    target.resource,
    {
      ...object,
      metadata: { ...live.metadata, ...object.metadata },
      ...(status !== undefined && { status }),
    },
    live,
    options,
  );
}

/**
 * Removes an object, and a namespace with everything in it.
 *
 * @throws ApiError 404 where there is no such object, 409 where it has another uid than is asked for
 */
export function deleteObject(
  store: ObjectStore,
  target: RequestTarget,
  { dryRun, uid }: { dryRun: boolean; uid?: string },
): object {
  const { resource, namespace, name } = target;
  const live = getObject(store, target);
  if (uid !== undefined && uid !== live.metadata.uid) {
    throw wrongUid(resource, name, uid, live.metadata.uid!);
  }
  const terminating =
    resource === resources.namespaces ? asTerminating(live) : live;
  if (!dryRun) {
    if (resource === resources.namespaces) {
      store.update(resource, terminating);
      deleteContent(store, name);
    }
    store.delete(resource, namespace, name);
  }
  return ANSWERED_WITH_OBJECT.includes(resource)
    ? terminating
    : {
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Success',
        details: { ...detailsOf(resource, name), uid: live.metadata.uid },
      };
}

function write(
  store: ObjectStore,
  resource: ResourceType,
  object: ApiObject,
  live: ApiObject | undefined,
  { fieldManager, dryRun }: WriteOptions,
): ApiObject {
  const admitted = admit(store, resource, object, { before: live, dryRun });
  const after = recordWrite({
    before: live,
    after: admitted,
    manager: fieldManager,
  });
  return save(store, resource, after, { live, dryRun });
}

function withName(object: ApiObject): ApiObject {
  const { name, generateName } = object.metadata;
  return name || !generateName
    ? object
    : {
        ...object,
        metadata: {
          ...object.metadata,
          name: `${generateName}${randomBytes(3).toString('hex').slice(0, 5)}`,
        },
      };
}

function asTerminating(namespace: ApiObject): ApiObject {
  return {
    ...namespace,
    metadata: { ...namespace.metadata, deletionTimestamp: kubernetesTime() },
    status: { phase: 'Terminating' },
  };
}

function deleteContent(store: ObjectStore, namespace: string): void {
  for (const resource of allResources.filter(({ namespaced }) => namespaced)) {
    store
      .list(resource, namespace)
      .forEach(({ metadata }) =>
        store.delete(resource, namespace, metadata.name),
      );
  }
}
