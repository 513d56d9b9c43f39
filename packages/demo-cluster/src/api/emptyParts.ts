import { type ResourceType, resources } from '../store/resources';

const EMPTY_PARTS = new Map<ResourceType, object>([
  [resources.pods, { spec: { containers: null }, status: {} }],
  [resources.services, { spec: {}, status: { loadBalancer: {} } }],
  [resources.persistentVolumeClaims, { spec: { resources: {} }, status: {} }],
]);

/** What a real server writes of an object without content beside its metadata, as in bookmarks. */
export function emptyParts(resource: ResourceType): object {
  return EMPTY_PARTS.get(resource) ?? {};
}
