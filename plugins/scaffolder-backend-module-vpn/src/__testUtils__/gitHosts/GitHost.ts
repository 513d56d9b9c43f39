import type { RequestHandler } from 'msw';

/** How a kind of Git host takes a new repository, as far as Backstage's step for it asks. */
export interface GitHost {
  /** Type of its integration, the suffix of its publish action. */
  type: string;
  /** Where the test publishes. */
  repoUrl: string;
  cloneUrl: string;
  /** Page of the repository that the task links to. */
  page: string;
  /** What the catalog registers. */
  catalogInfo: string;
  /** What the request that makes the repository says of who may see it. */
  visibility: object;
  /** Its API; `create` is called with what is asked for, and may refuse. */
  api(create: (body: object) => void): RequestHandler[];
  /** Its API for proposals of branches, where Backstage has a step for them. */
  proposals?(
    propose: (proposal: { branch: string; title: string }) => void,
  ): RequestHandler[];
}
