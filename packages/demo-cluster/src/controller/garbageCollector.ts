import { resources } from '../store/resources';
import { allResources } from '../store/resourceOf';
import type { Controller, ControllerContext } from './Controller';
import type { Volume } from './objects';
import { ownerOf } from './owners';

/** Removes what has lost its owner, its namespace or its claim. */
export const collectGarbage: Controller = context => {
  removeOrphans(context);
  const { store } = context;
  for (const volume of store.list(resources.persistentVolumes) as Volume[]) {
    releaseVolume(context, volume);
  }
};

function removeOrphans({ store }: ControllerContext): void {
  const namespaces = new Set(
    store.list(resources.namespaces).map(({ metadata }) => metadata.name),
  );
  const owners = new Set(
    [resources.deployments, resources.replicaSets].flatMap(resource =>
      store.list(resource).map(({ metadata }) => metadata.uid),
    ),
  );
  for (const resource of allResources.filter(({ namespaced }) => namespaced)) {
    for (const object of store.list(resource)) {
      const { namespace, name } = object.metadata;
      const owner = ownerOf(object);
      if (!namespaces.has(namespace!) || (owner && !owners.has(owner))) {
        store.delete(resource, namespace, name);
      }
    }
  }
}

function releaseVolume({ store }: ControllerContext, volume: Volume): void {
  const { claimRef, persistentVolumeReclaimPolicy } = volume.spec;
  const claim =
    claimRef &&
    store.get(
      resources.persistentVolumeClaims,
      claimRef.namespace,
      claimRef.name,
    );
  if (!claimRef || claim?.metadata.uid === claimRef.uid) {
    return;
  }
  if (persistentVolumeReclaimPolicy === 'Delete') {
    store.delete(resources.persistentVolumes, undefined, volume.metadata.name);
  } else {
    store.update(resources.persistentVolumes, {
      ...volume,
      status: { ...volume.status, phase: 'Released' },
    });
  }
}
