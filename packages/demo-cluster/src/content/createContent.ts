import type { ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';
import { clusterServices } from './clusterServices';
import { longhornSettings } from './longhornSettings';
import { namespaces } from './namespaces';
import { nodes } from './nodes';
import { storageClasses } from './storageClasses';

/** Puts what every cluster holds into an empty one. */
export function createContent(store: ObjectStore): void {
  const content = [
    ...namespaces,
    ...nodes,
    ...storageClasses,
    ...longhornSettings,
    ...clusterServices,
  ];
  for (const object of content) {
    const resource = Object.values(resources).find(
      ({ kind }) => kind === object.kind,
    )!;
    store.create(resource, object);
  }
}
