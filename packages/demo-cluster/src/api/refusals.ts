import { type ResourceType, resources } from '../store/resources';
import {
  ApiError,
  detailsOf,
  groupResource,
  type StatusCause,
} from './ApiError';

/** 401: the token is missing or unknown. */
export function unauthorized(): ApiError {
  return new ApiError(401, 'Unauthorized', 'Unauthorized');
}

/** 400: the request cannot be understood. */
export function badRequest(message: string): ApiError {
  return new ApiError(400, 'BadRequest', message);
}

/** 404: there is no such object. */
export function notFound(resource: ResourceType, name: string): ApiError {
  return new ApiError(
    404,
    'NotFound',
    `${groupResource(resource)} "${name}" not found`,
    detailsOf(resource, name),
  );
}

/** 404: there is no such namespace. */
export function namespaceNotFound(name: string): ApiError {
  return notFound(resources.namespaces, name);
}

/** 404: there is no such kind, group or path. */
export function pathNotFound(): ApiError {
  return new ApiError(
    404,
    'NotFound',
    'the server could not find the requested resource',
    {},
  );
}

/** 409: an object of this name exists. */
export function alreadyExists(resource: ResourceType, name: string): ApiError {
  return new ApiError(
    409,
    'AlreadyExists',
    `${groupResource(resource)} "${name}" already exists`,
    detailsOf(resource, name),
  );
}

/** 409: the object was changed by somebody else meanwhile. */
export function conflict(resource: ResourceType, name: string): ApiError {
  return new ApiError(
    409,
    'Conflict',
    `Operation cannot be fulfilled on ${groupResource(
      resource,
    )} "${name}": the object has been modified; please apply your changes to the latest version and try again`,
    detailsOf(resource, name),
  );
}

/** 409: the object of that name is not the one that was meant. */
export function wrongUid(
  resource: ResourceType,
  name: string,
  meant: string,
  live: string,
): ApiError {
  return new ApiError(
    409,
    'Conflict',
    `Operation cannot be fulfilled on ${groupResource(
      resource,
    )} "${name}": Precondition failed: UID in precondition: ${meant}, UID in object meta: ${live}`,
    detailsOf(resource, name),
  );
}

/** 403: the right is missing, or a policy forbids the object. */
export function forbidden(
  resource: ResourceType,
  name: string | undefined,
  why: string,
): ApiError {
  const subject = name
    ? `${groupResource(resource)} "${name}"`
    : groupResource(resource);
  return new ApiError(
    403,
    'Forbidden',
    `${subject} is forbidden: ${why}`,
    detailsOf(resource, name),
  );
}

/** 422: fields of the object are not valid. */
export function invalid(
  resource: ResourceType,
  name: string,
  causes: StatusCause[],
): ApiError {
  const reasons = causes.map(({ field, message }) => `${field}: ${message}`);
  const list = reasons.length === 1 ? reasons[0] : `[${reasons.join(', ')}]`;
  const kind = resource.group
    ? `${resource.kind}.${resource.group}`
    : resource.kind;
  return new ApiError(422, 'Invalid', `${kind} "${name}" is invalid: ${list}`, {
    ...detailsOf(resource, name, resource.kind),
    causes,
  });
}

/** 410: the version is older than the oldest known change. */
export function expired(version: string, oldest: string): ApiError {
  return new ApiError(
    410,
    'Expired',
    `too old resource version: ${version} (${oldest})`,
  );
}

/** 405: the kind cannot be used in this way. */
export function methodNotAllowed(): ApiError {
  return new ApiError(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    {},
  );
}

/** 415: the body has a form that the server does not take. */
export function unsupportedMediaType(accepted: string[]): ApiError {
  return new ApiError(
    415,
    'UnsupportedMediaType',
    `the body of the request was in an unknown format - accepted media types include: ${accepted.join(
      ', ',
    )}`,
  );
}
