import type { ResourceType } from '../store/resources';

/** A field that was refused, and why. */
export interface Cause {
  reason: string;
  message: string;
  field: string;
}

interface Details {
  name?: string;
  group?: string;
  kind?: string;
  causes?: Cause[];
}

/** A refusal of the API, which is answered as a `Status` object. */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    readonly reason: string,
    message: string,
    readonly details?: Details,
  ) {
    super(message);
  }

  /** The body of the answer, in the order of fields of a real server. */
  toStatus() {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: this.message,
      reason: this.reason,
      ...(this.details && { details: this.details }),
      code: this.code,
    };
  }
}

/** The plural with its group, as messages name it: `deployments.apps`. */
export function qualified(word: string, { group }: ResourceType): string {
  return group ? `${word}.${group}` : word;
}

function detailsOf(
  resource: ResourceType,
  kind: string,
  name?: string,
  causes?: Cause[],
): Details {
  return {
    ...(name && { name }),
    ...(resource.group && { group: resource.group }),
    kind,
    ...(causes && { causes }),
  };
}

/** 401: the token is not known. */
export function unauthorized(): ApiError {
  return new ApiError(401, 'Unauthorized', 'Unauthorized');
}

/** 403, with the words of whoever forbids. */
export function forbidden(
  resource: ResourceType,
  name: string | undefined,
  why: string,
): ApiError {
  const what = qualified(resource.plural, resource);
  return new ApiError(
    403,
    'Forbidden',
    `${name ? `${what} "${name}"` : what} is forbidden: ${why}`,
    detailsOf(resource, resource.plural, name),
  );
}

/** 404: there is no such object. */
export function notFound(resource: ResourceType, name: string): ApiError {
  return new ApiError(
    404,
    'NotFound',
    `${qualified(resource.plural, resource)} "${name}" not found`,
    detailsOf(resource, resource.plural, name),
  );
}

/** 409: it is there already. */
export function alreadyExists(resource: ResourceType, name: string): ApiError {
  return new ApiError(
    409,
    'AlreadyExists',
    `${qualified(resource.plural, resource)} "${name}" already exists`,
    detailsOf(resource, resource.plural, name),
  );
}

/** 422: fields of the object are refused. */
export function invalid(
  resource: ResourceType,
  name: string,
  causes: Cause[],
): ApiError {
  const words = causes.map(({ field, message }) => `${field}: ${message}`);
  return new ApiError(
    422,
    'Invalid',
    `${qualified(resource.kind, resource)} "${name}" is invalid: ${
      words.length === 1 ? words[0] : `[${words.join(', ')}]`
    }`,
    detailsOf(resource, resource.kind, name, causes),
  );
}

/** 400: the request makes no sense. */
export function badRequest(message: string): ApiError {
  return new ApiError(400, 'BadRequest', message);
}

/** 410: the version to resume from is no longer known. */
export function expired(since: string, current: string): ApiError {
  return new ApiError(
    410,
    'Expired',
    `too old resource version: ${since} (${current})`,
  );
}
