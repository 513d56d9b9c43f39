import { LONGHORN_NAMESPACE } from 'backstage-plugin-vpn-common';
import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { type ResourceType, resources } from '../store/resources';
import type { OwnerReference } from './kinds';

/** The reference by which an object says that another one controls it. */
export function ownedBy({
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

/** Whether one object controls another. */
export function owns(owner: ApiObject, { metadata }: ApiObject): boolean {
  return ownersOf(metadata).some(({ uid }) => uid === owner.metadata.uid);
}

/** Removes what has lost its owner, its namespace or its claim. */
export function collectGarbage(store: ObjectStore): void {
  const all = Object.values(resources);
  const uids = new Set(
    all
      .flatMap(resource => store.list(resource))
      .map(object => object.metadata.uid),
  );
  for (const resource of all) {
    for (const object of store.list(resource)) {
      const owners = ownersOf(object.metadata);
      const orphaned =
        owners.length > 0 && !owners.some(({ uid }) => uids.has(uid));
      if (
        orphaned ||
        isHomeless(store, resource, object) ||
        isReleased(uids, resource, object)
      ) {
        store.delete(resource, object.metadata.namespace, object.metadata.name);
      }
    }
  }
  collectLonghornVolumes(store);
}

function ownersOf(metadata: ApiObject['metadata']): OwnerReference[] {
  return (metadata.ownerReferences ?? []) as OwnerReference[];
}

function isHomeless(
  store: ObjectStore,
  { namespaced }: ResourceType,
  { metadata }: ApiObject,
) {
  return (
    namespaced &&
    !store.get(resources.namespaces, undefined, metadata.namespace!)
  );
}

function isReleased(
  uids: Set<unknown>,
  resource: ResourceType,
  { spec }: ApiObject,
): boolean {
  const { claimRef, persistentVolumeReclaimPolicy } = (spec ?? {}) as {
    claimRef?: { uid: string };
    persistentVolumeReclaimPolicy?: string;
  };
  return (
    resource === resources.persistentVolumes &&
    persistentVolumeReclaimPolicy === 'Delete' &&
    !uids.has(claimRef?.uid)
  );
}

function collectLonghornVolumes(store: ObjectStore): void {
  for (const { metadata } of store.list(resources.longhornVolumes)) {
    if (!store.get(resources.persistentVolumes, undefined, metadata.name)) {
      store.delete(
        resources.longhornVolumes,
        LONGHORN_NAMESPACE,
        metadata.name,
      );
    }
  }
}
