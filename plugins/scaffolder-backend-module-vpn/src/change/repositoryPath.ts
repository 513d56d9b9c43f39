import { z } from 'zod';

/** Path of a file of a repository, with `/`: below its root, and none of Git's own. */
export const repositoryPathSchema = z
  .string()
  .max(1000)
  .regex(
    /^(?:(?!(?:\.{1,2}|\.git)(?:\/|$))[^/\\\p{Cc}]+(?:\/(?!$)|$))+$/iu,
    'must be the path of a file in the repository',
  );
