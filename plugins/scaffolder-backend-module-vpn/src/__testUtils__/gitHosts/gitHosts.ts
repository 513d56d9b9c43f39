import { azure } from './azure';
import { bitbucketCloud } from './bitbucketCloud';
import { bitbucketServer } from './bitbucketServer';
import { gitea } from './gitea';
import { github } from './github';
import { gitlab } from './gitlab';
import type { GitHost } from './GitHost';

/** One host of each kind. */
export const gitHosts: GitHost[] = [
  github,
  gitlab,
  gitea,
  bitbucketCloud,
  bitbucketServer,
  azure,
];
