import type { ResourceType } from '../store/resources';

/** The body of a refusal, as a real API server writes it. */
export interface StatusBody {
  kind: 'Status';
  apiVersion: 'v1';
  metadata: object;
  status: 'Failure';
  message: string;
  reason: string;
  details?: {
    name?: string;
    group?: string;
    kind?: string;
    causes?: StatusCause[];
  };
  code: number;
}

/** What is wrong with one field. */
export interface StatusCause {
  reason:
    | 'FieldValueInvalid'
    | 'FieldValueRequired'
    | 'FieldValueNotSupported'
    | 'FieldValueForbidden'
    | 'FieldValueNotFound';
  message: string;
  field: string;
}

/** A refusal of the demo cluster. */
export class ApiError extends Error {
  readonly name = 'ApiError';

  constructor(
    /** HTTP status code. */
    readonly status: number,
    readonly reason: string,
    message: string,
    readonly details?: StatusBody['details'],
  ) {
    super(message);
  }

  get body(): StatusBody {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: this.message,
      reason: this.reason,
      ...(this.details && { details: this.details }),
      code: this.status,
    };
  }
}

/** A resource as refusals name it: `deployments.apps`, or `pods` of the core group. */
export function groupResource({ plural, group }: ResourceType): string {
  return group ? `${plural}.${group}` : plural;
}

/** Group and kind in `details`; there, the core group is left out. */
export function detailsOf(
  resource: ResourceType,
  name?: string,
  kind = resource.plural,
): NonNullable<StatusBody['details']> {
  return {
    ...(name && { name }),
    ...(resource.group && { group: resource.group }),
    kind,
  };
}
