import { z } from 'zod';

/** Message of a commit, in one line. */
export const commitMessageSchema = z
  .string()
  .min(1)
  .max(10_000)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be one line');
