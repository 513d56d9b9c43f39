import { z } from 'zod';

/** A list that may also be given as one text, separated by commas. */
export function list<T extends z.ZodTypeAny>(item: T) {
  return z.preprocess(
    value =>
      typeof value === 'string'
        ? value
            .split(',')
            .map(part => part.trim())
            .filter(Boolean)
        : value,
    z.array(item),
  );
}
