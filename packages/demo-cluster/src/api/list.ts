import type { Request } from 'express';
import { omit } from 'lodash';
import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { apiVersionOf } from '../store/resourceOf';
import type { ResourceType } from '../store/resources';
import { queryText, type RequestTarget } from './readRequest';
import { badRequest } from './refusals';
import {
  parseFieldSelector,
  parseLabelSelector,
  type Selector,
} from './selectors';

/** Reads both selectors of a request. */
export function readSelectors(
  request: Request,
  resource: ResourceType,
): Selector {
  const byLabels = parseLabelSelector(queryText(request, 'labelSelector'));
  const byFields = parseFieldSelector(
    resource,
    queryText(request, 'fieldSelector'),
  );
  return object => byLabels(object) && byFields(object);
}

/** Answers a list, or one page of it. */
export function listObjects(
  store: ObjectStore,
  { resource, namespace }: RequestTarget,
  request: Request,
): object {
  const found = store
    .list(resource, namespace)
    .filter(readSelectors(request, resource));
  const start = readContinue(queryText(request, 'continue'));
  const limit = Number(queryText(request, 'limit') ?? 0) || found.length;
  const remaining = Math.max(0, found.length - start - limit);
  return {
    kind: `${resource.kind}List`,
    apiVersion: apiVersionOf(resource),
    metadata: {
      resourceVersion: store.resourceVersion,
      ...(remaining && {
        continue: writeContinue(start + limit),
        remainingItemCount: remaining,
      }),
    },
    items: found.slice(start, start + limit).map(asItem),
  };
}

/** In lists, objects carry no kind. */
function asItem(object: ApiObject): object {
  return omit(object, 'kind', 'apiVersion');
}

function writeContinue(start: number): string {
  return Buffer.from(JSON.stringify({ start })).toString('base64url');
}

function readContinue(token?: string): number {
  if (!token) {
    return 0;
  }
  try {
    return Number(JSON.parse(`${Buffer.from(token, 'base64url')}`).start) || 0;
  } catch {
    throw badRequest('continue key is not valid: the token cannot be read');
  }
}
