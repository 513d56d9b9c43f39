import type { z } from 'zod';

/** What a schema first finds wrong with a value; `undefined` where it is right. */
export function firstIssue(
  schema: z.ZodTypeAny,
  value: unknown,
): string | undefined {
  return schema.safeParse(value).error?.issues[0].message;
}

/** The first of some texts that a schema refuses, with why; `undefined` where it takes all. */
export function firstProblem(
  schema: z.ZodTypeAny,
  texts: string[] = [],
): string | undefined {
  const wrong = texts.find(text => firstIssue(schema, text));
  return wrong === undefined
    ? undefined
    : `${wrong}: ${firstIssue(schema, wrong)}`;
}
