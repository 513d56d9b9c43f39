import { REPO_URL_PATTERN } from '../limits';

/** Where a repository is on a Git host, read from a `repoUrl`. */
export type Repository = { host: string; repo: string } & (
  | { owner: string }
  | { workspace: string; project: string }
  | { organization: string; project: string }
  | { project: string }
);

const PARTS: Record<string, RegExp> = {
  // GitLab's groups nest: group/subgroup.
  owner: /^[A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*){0,19}$/,
  organization: /^[A-Za-z0-9][\w.-]*$/,
  workspace: /^[A-Za-z0-9_][\w.-]*$/,
  // Azure's may have spaces, Bitbucket's personal ones start with a tilde.
  project: /^[A-Za-z0-9_~][\w .~-]*$/,
  repo: /^(?!\.{1,2}$)[A-Za-z0-9_.][\w.-]{0,99}$/,
};

/** The parts beside `repo` that name a repository, sorted; see {@link Repository}. */
const SHAPES = [
  'owner',
  'project workspace',
  'organization project',
  'project',
];

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
  const shape = Object.keys(parts)
    .filter(key => key !== 'repo')
    .sort()
    .join(' ');
  const valid =
    parts.repo !== undefined &&
    pairs.length === Object.keys(parts).length &&
    SHAPES.includes(shape) &&
    pairs.every(([key, value]) => PARTS[key]?.test(value));
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
