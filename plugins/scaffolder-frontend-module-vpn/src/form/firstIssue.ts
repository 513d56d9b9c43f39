import type { z } from 'zod';

/** What a schema first finds wrong with a value; `undefined` where it is right. */
export function firstIssue(
  schema: z.ZodTypeAny,
  value: unknown,
): string | undefined {
  return schema.safeParse(value).error?.issues[0].message;
}
