import type { Request } from 'express';
import { allResources } from '../store/resourceOf';
import type { ResourceType } from '../store/resources';
import { pathNotFound } from './refusals';

/** What a request is about, read from its path. */
export interface RequestTarget {
  resource: ResourceType;
  namespace?: string;
  name: string;
}

/** Paths of lists, as Express writes them. */
export const COLLECTION_PATHS = [
  '/api/:version/namespaces/:namespace/:plural',
  '/apis/:group/:version/namespaces/:namespace/:plural',
  '/api/:version/:plural',
  '/apis/:group/:version/:plural',
];

/** Paths of objects, as Express writes them. */
export const OBJECT_PATHS = [
  '/api/:version/namespaces/:namespace/:plural/:name',
  '/apis/:group/:version/namespaces/:namespace/:plural/:name',
  '/api/:version/:plural/:name',
  '/apis/:group/:version/:plural/:name',
];

/** @throws ApiError 404 where the demo cluster does not serve such a path */
export function readTarget({ params }: Request): RequestTarget {
  const { group = '', version, plural, namespace, name = '' } = params;
  const resource = allResources.find(
    candidate =>
      candidate.group === group &&
      candidate.version === version &&
      candidate.plural === plural,
  );
  const misplaced = namespace && !resource?.namespaced;
  const withoutNamespace = name && !namespace && resource?.namespaced;
  if (!resource || misplaced || withoutNamespace) {
    throw pathNotFound();
  }
  return { resource, namespace, name };
}

/** One value of the query. */
export function queryText(request: Request, name: string): string | undefined {
  const value = request.query[name];
  return typeof value === 'string' && value ? value : undefined;
}

/** Whether the query switches something on: `true` or `1`. */
export function queryFlag(request: Request, name: string): boolean {
  return ['true', '1'].includes(queryText(request, name) ?? '');
}
