import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/**
 * Parses what a user gave.
 *
 * @throws InputError that lists every issue as `field: message`
 */
export function parseInput<T extends z.ZodTypeAny>(
  schema: T,
  value: unknown,
): z.output<T> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new InputError(
      parsed.error.issues
        .map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`)
        .join('\n'),
    );
  }
  return parsed.data;
}
