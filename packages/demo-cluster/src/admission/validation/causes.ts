import type { StatusCause } from '../../api/ApiError';

/** A field that must be there is missing. */
export function required(field: string, words = ''): StatusCause {
  return {
    reason: 'FieldValueRequired',
    message: `Required value${words && `: ${words}`}`,
    field,
  };
}

/** A field has a value that it may not have. */
export function invalidValue(
  field: string,
  value: unknown,
  words: string,
): StatusCause {
  return {
    reason: 'FieldValueInvalid',
    message: `Invalid value: ${JSON.stringify(value)}: ${words}`,
    field,
  };
}

/** A field has a value that is none of the known ones. */
export function unsupported(
  field: string,
  value: unknown,
  supported: string[],
): StatusCause {
  const list = supported.map(one => JSON.stringify(one)).join(', ');
  return {
    reason: 'FieldValueNotSupported',
    message: `Unsupported value: ${JSON.stringify(
      value,
    )}: supported values: ${list}`,
    field,
  };
}

/** A field may not be set, or not be changed. */
export function forbiddenField(field: string, words: string): StatusCause {
  return {
    reason: 'FieldValueForbidden',
    message: `Forbidden: ${words}`,
    field,
  };
}
