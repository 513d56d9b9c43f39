import type { JsonValue } from '@backstage/types';

/**
 * Leaves out what a form holds of fields that the user did not fill in: empty
 * texts, empty lists and `null`, at any depth. No setting of a VPN has one of
 * these as a value of its own.
 */
export function withoutBlanks(value: JsonValue | undefined): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutBlanks).filter(item => item !== undefined);
    return items.length ? items : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, field]) => [key, withoutBlanks(field)])
        .filter(([, field]) => field !== undefined),
    );
  }
  return value === '' || value === null ? undefined : value;
}
