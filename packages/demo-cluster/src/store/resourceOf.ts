import { pathNotFound } from '../api/refusals';
import type { ApiObject } from './ObjectStore';
import { type ResourceType, resources } from './resources';

/** All kinds that the demo cluster serves, as a list. */
export const allResources: ResourceType[] = Object.values(resources);

/** `apps/v1`, or `v1` of the core group. */
export function apiVersionOf({ group, version }: ResourceType): string {
  return group ? `${group}/${version}` : version;
}

/**
 * The kind of an object.
 *
 * @throws ApiError 404 where the demo cluster does not serve it
 */
export function resourceOf({
  apiVersion,
  kind,
}: Pick<ApiObject, 'apiVersion' | 'kind'>): ResourceType {
  const found = allResources.find(
    resource => resource.kind === kind && apiVersionOf(resource) === apiVersion,
  );
  if (!found) {
    throw pathNotFound();
  }
  return found;
}
