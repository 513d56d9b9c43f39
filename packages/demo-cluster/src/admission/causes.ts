import type { Cause } from '../api/ApiError';

/** A field that must be there. */
export function required(field: string, why = ''): Cause {
  return {
    reason: 'FieldValueRequired',
    message: `Required value${why && `: ${why}`}`,
    field,
  };
}

/** A field whose value is not allowed; texts are quoted as a real server does. */
export function invalidValue(
  field: string,
  value: unknown,
  why: string,
): Cause {
  return {
    reason: 'FieldValueInvalid',
    message: `Invalid value: ${JSON.stringify(value)}: ${why}`,
    field,
  };
}
