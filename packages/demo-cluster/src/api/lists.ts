import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { LONGHORN_GROUP, type ResourceType } from '../store/resources';
import { ApiError, badRequest } from './ApiError';
import { fieldSelector, labelSelector } from './selectors';

/** Query parameters of a list or a watch. */
export type Query = Record<string, string | undefined>;

/** Whether a list or a watch with these selectors holds an object. */
export function selection(
  query: Query,
  namespace: string | undefined,
): (object: ApiObject) => boolean {
  const byLabel = labelSelector(query.labelSelector ?? '');
  const byField = fieldSelector(query.fieldSelector ?? '');
  return object =>
    (!namespace || object.metadata.namespace === namespace) &&
    byLabel(object) &&
    byField(object);
}

/** The answer to a list, or the page of it that `limit` and `continue` ask for. */
export function listObjects(
  store: ObjectStore,
  resource: ResourceType,
  namespace: string | undefined,
  query: Query,
) {
  const found = store
    .list(resource, namespace)
    .filter(selection(query, namespace));
  const { start, resourceVersion } = query.continue
    ? readContinue(query.continue, store)
    : { start: 0, resourceVersion: store.resourceVersion };
  const end = query.limit ? start + Number(query.limit) : found.length;
  const isCustom = resource.group === LONGHORN_GROUP;
  const remaining = Math.max(0, found.length - end);
  return {
    kind: `${resource.kind}List`,
    apiVersion: apiVersionOf(resource),
    metadata: {
      ...(isCustom && { continue: '' }),
      resourceVersion,
      ...(remaining && {
        continue: writeContinue(end, resourceVersion),
        ...(!query.labelSelector &&
          !query.fieldSelector && { remainingItemCount: remaining }),
      }),
    },
    items: found.slice(start, end).map(object => {
      const { apiVersion, kind, ...item } = object;
      return isCustom ? object : item;
    }),
  };
}

/** `v1`, or `apps/v1`. */
export function apiVersionOf({ group, version }: ResourceType): string {
  return group ? `${group}/${version}` : version;
}

function writeContinue(start: number, resourceVersion: string): string {
  return Buffer.from(JSON.stringify({ start, rv: resourceVersion })).toString(
    'base64url',
  );
}

/** Pages show one version: after a change the rest of an older one is gone. */
function readContinue(token: string, store: ObjectStore) {
  let read: { start?: unknown; rv?: unknown };
  try {
    read = JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    throw badRequest('continue key is not valid: illegal base64 data');
  }
  if (typeof read.start !== 'number' || typeof read.rv !== 'string') {
    throw badRequest('continue key is not valid');
  }
  if (!store.changesSince(read.rv)) {
    throw new ApiError(
      410,
      'Expired',
      'The provided continue parameter is too old to display a consistent list result. You must start a new list without the continue parameter.',
    );
  }
  return { start: read.start, resourceVersion: read.rv };
}
