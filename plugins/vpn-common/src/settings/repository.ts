import { z } from 'zod';
import { REPO_URL_PATTERN } from '../limits';

/** Where a repository is on a Git host, read from a `repoUrl`. */
export type Repository = { host: string; repo: string } & (
  | { owner: string }
  | { workspace: string; project: string }
  | { organization: string; project: string }
  | { project: string }
);

/**
 * What names a repository on each kind of Git host that VPNs are published on,
 * in the words of Backstage's integrations and publish actions.
 */
export const REPOSITORY_PARTS = {
  github: ['owner', 'repo'],
  gitlab: ['owner', 'repo'],
  gitea: ['owner', 'repo'],
  bitbucketCloud: ['workspace', 'project', 'repo'],
  bitbucketServer: ['project', 'repo'],
  azure: ['organization', 'project', 'repo'],
} as const;

/** A kind of Git host that VPNs are published on, as Backstage's integrations name it. */
export type HostType = keyof typeof REPOSITORY_PARTS;

/** One of the things that name a repository on its host. */
export type RepositoryPart = (typeof REPOSITORY_PARTS)[HostType][number];

/** What each part of a `repoUrl` may be, decoded. */
export const repositoryPartSchemas = {
  owner: z.string().regex(
    // GitLab's groups nest: group/subgroup.
    /^[A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*){0,19}$/,
    'must be a user, an organization or a group, such as my-team',
  ),
  organization: z
    .string()
    .regex(/^[A-Za-z0-9][\w.-]*$/, 'must be an organization, such as my-team'),
  workspace: z
    .string()
    .regex(/^[A-Za-z0-9_][\w.-]*$/, 'must be a workspace, such as my-team'),
  project: z.string().regex(
    // Azure's may have spaces, Bitbucket's personal ones start with a tilde.
    /^[A-Za-z0-9_~][\w .~-]*$/,
    'must be the key or the name of a project, such as NET',
  ),
  repo: z
    .string()
    .regex(
      /^(?!\.{1,2}$)[A-Za-z0-9_.][\w.-]{0,99}$/,
      'must be the name of a repository, such as office-vpn',
    ),
} satisfies Record<RepositoryPart, z.ZodString>;

const shapeOf = (parts: readonly string[]) => [...parts].sort().join(' ');
const shapes = new Set(Object.values(REPOSITORY_PARTS).map(shapeOf));

/**
 * Reads a `repoUrl`: a host and the parts that name a repository there.
 *
 * @returns `undefined` if it is none
 */
export function parseRepository(repoUrl: string): Repository | undefined {
  if (!REPO_URL_PATTERN.test(repoUrl)) {
    return undefined;
  }
  const [host, query] = repoUrl.split('?');
  const pairs = [...new URLSearchParams(query)];
  const parts = Object.fromEntries(pairs);
  const valid =
    pairs.length === Object.keys(parts).length &&
    shapes.has(shapeOf(Object.keys(parts))) &&
    pairs.every(
      ([part, text]) =>
        repositoryPartSchemas[part as RepositoryPart].safeParse(text).success,
    );
  return valid ? ({ host, ...parts } as Repository) : undefined;
}

/**
 * Address that Git clones a repository from. Hosts that are served below a path
 * of their own are not known here.
 */
export function cloneUrlOf(repository: Repository): string {
  const { host, repo } = repository;
  if ('owner' in repository) {
    return `https://${host}/${repository.owner}/${repo}.git`;
  }
  if ('workspace' in repository) {
    return `https://${host}/${repository.workspace}/${repo}.git`;
  }
  const project = encodeURIComponent(repository.project);
  return 'organization' in repository
    ? `https://${host}/${repository.organization}/${project}/_git/${repo}`
    : `https://${host}/scm/${project}/${repo}.git`;
}
