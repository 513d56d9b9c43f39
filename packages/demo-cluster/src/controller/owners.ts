import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { type ResourceType, resources } from '../store/resources';
import type { Pod } from './objects';

/** The reference by which an object belongs to its controller. */
export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller: true;
  blockOwnerDeletion: true;
}

/** A reference to an owner, for `metadata.ownerReferences`. */
export function ownerReference({
  apiVersion,
  kind,
  metadata,
}: ApiObject): OwnerReference {
  return {
    apiVersion,
    kind,
    name: metadata.name,
    uid: metadata.uid!,
    controller: true,
    blockOwnerDeletion: true,
  };
}

/** The uid of the object that owns another. */
export function ownerOf({ metadata }: ApiObject): string | undefined {
  const references = metadata.ownerReferences as OwnerReference[] | undefined;
  return references?.[0]?.uid;
}

/** The objects of a kind that an object owns. */
export function ownedBy(
  store: ObjectStore,
  resource: ResourceType,
  owner: ApiObject,
): ApiObject[] {
  return store
    .list(resource, owner.metadata.namespace)
    .filter(object => ownerOf(object) === owner.metadata.uid);
}

/** The pods of a ReplicaSet but those that are going away: in place of these it makes others. */
export function stayingPods(store: ObjectStore, replicaSet: ApiObject): Pod[] {
  const pods = ownedBy(store, resources.pods, replicaSet) as Pod[];
  return pods.filter(({ metadata }) => !metadata.deletionTimestamp);
}
