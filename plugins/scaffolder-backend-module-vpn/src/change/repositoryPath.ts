import { z } from 'zod';

/** Path of a file that the generator writes: plain words with dots and hyphens, none of Git's own. */
export const repositoryPathSchema = z
  .string()
  .max(1000)
  .regex(
    /^(?!\.git(?:\/|$))\.?[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/,
    'must be the path of a file in the repository',
  );
