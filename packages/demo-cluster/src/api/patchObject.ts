import type { Request } from 'express';
import { applyObject } from '../apply/applyObject';
import { mergePatch, strategicMergePatch } from '../apply/patches';
import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { ApiError } from './ApiError';
import { readMap, readObject } from './readBody';
import type { RequestTarget } from './readRequest';
import { unsupportedMediaType } from './refusals';
import { getObject, replaceObject, type WriteOptions } from './writeObjects';

type Patch = (target: unknown, patch: unknown) => unknown;

const APPLY = 'application/apply-patch+yaml';

const PATCHES = new Map<string, Patch>([
  ['application/merge-patch+json', mergePatch],
  ['application/strategic-merge-patch+json', strategicMergePatch],
]);

/**
 * Answers a PATCH, by the form of its body.
 *
 * @throws ApiError in a real server's words
 */
export function patchObject(
  store: ObjectStore,
  target: RequestTarget,
  request: Request,
  options: WriteOptions,
): ApiObject {
  const [contentType] = (request.headers['content-type'] ?? '').split(';');
  if (contentType === APPLY) {
    if (!request.query.fieldManager) {
      throw fieldManagerMissing();
    }
    return applyObject(store, readObject(request, target), options);
  }
  const patch = PATCHES.get(contentType);
  if (!patch) {
    throw unsupportedMediaType([...PATCHES.keys(), APPLY]);
  }
  const live = getObject(store, target);
  const patched = patch(live, readMap(request)) as ApiObject;
  return replaceObject(store, target, patched, options);
}

function fieldManagerMissing(): ApiError {
  const message = 'Required value: is required for apply patch';
  return new ApiError(
    422,
    'Invalid',
    `PatchOptions.meta.k8s.io "" is invalid: fieldManager: ${message}`,
    {
      group: 'meta.k8s.io',
      kind: 'PatchOptions',
      causes: [
        { reason: 'FieldValueRequired', message, field: 'fieldManager' },
      ],
    },
  );
}
