import type { Request } from 'express';
import { isPlainObject } from 'lodash';
import { parse } from 'yaml';
import { apiVersionOf } from '../store/resourceOf';
import type { ApiObject } from '../store/ObjectStore';
import type { RequestTarget } from './readRequest';
import { badRequest, unsupportedMediaType } from './refusals';

/** Maps that every object of ours has, or may have. */
const MAPS = ['metadata', 'spec', 'data', 'status'];

const MEDIA_TYPES = ['application/json', 'application/yaml'];

/**
 * Reads a body in JSON or YAML.
 *
 * @throws ApiError 415 where it is in another form, 400 where it cannot be read
 */
export function readMap(request: Request): Record<string, unknown> {
  if (!/\b(json|yaml)\b/.test(request.headers['content-type'] ?? 'json')) {
    throw unsupportedMediaType(MEDIA_TYPES);
  }
  let body: unknown;
  try {
    body = parse(String(request.body ?? ''));
  } catch (error) {
    throw badRequest(`error decoding YAML: ${(error as Error).message}`);
  }
  if (!isPlainObject(body)) {
    throw badRequest('error decoding: the body is not an object');
  }
  return body as Record<string, unknown>;
}

/**
 * Reads an object that fits the path it was sent to.
 *
 * @throws ApiError 400 where it does not
 */
export function readObject(request: Request, target: RequestTarget): ApiObject {
  const { resource, namespace, name } = target;
  const body = readMap(request);
  const metadata = { ...(body.metadata as Partial<ApiObject['metadata']>) };
  checkType(body, resource.kind, apiVersionOf(resource));
  if (namespace && metadata.namespace && metadata.namespace !== namespace) {
    throw badRequest(
      'the namespace of the provided object does not match the namespace sent on the request',
    );
  }
  if (name && metadata.name && metadata.name !== name) {
    throw badRequest(
      `the name of the object (${metadata.name}) does not match the name on the URL (${name})`,
    );
  }
  return {
    ...(body as ApiObject),
    metadata: {
      ...metadata,
      name: String(metadata.name ?? name),
      ...(namespace && { namespace }),
    },
  };
}

/** The uid that the options of a delete ask for, where they do. */
export function readUid(request: Request): string | undefined {
  if (!request.body || isPlainObject(request.body)) {
    return undefined;
  }
  const { preconditions } = readMap(request);
  return (preconditions as { uid?: string } | undefined)?.uid;
}

function checkType(
  body: Record<string, unknown>,
  kind: string,
  apiVersion: string,
): void {
  if (body.apiVersion !== apiVersion) {
    throw badRequest(
      `the API version in the data (${body.apiVersion}) does not match the expected API version (${apiVersion})`,
    );
  }
  if (body.kind !== kind) {
    throw badRequest(
      `${body.kind} in version "${apiVersion}" cannot be handled as a ${kind}`,
    );
  }
  const noMap = MAPS.find(
    field =>
      (body[field] ?? undefined) !== undefined && !isPlainObject(body[field]),
  );
  if (noMap) {
    throw badRequest(
      `${kind} in version "${apiVersion}" cannot be handled as a ${kind}: json: cannot unmarshal ${typeof body[
        noMap
      ]} into Go struct field ${kind}.${noMap}`,
    );
  }
}
