import type { Remote } from './remote';

/** Page that a branch is proposed from, on hosts where Backstage has no step that proposes it. */
export function proposalPageOf(
  { type, cloneUrl }: Remote,
  branch: string,
): string | undefined {
  switch (type) {
    case 'gitea':
      return `${pageOf(cloneUrl)}/compare/main...${branch}`;
    case 'azure':
      return `${cloneUrl}/pullrequestcreate?sourceRef=${branch}`;
    default:
      return undefined;
  }
}

/** Root of a repository's files, as Backstage's publish steps give it, on hosts where they cannot be run again. */
export function contentsPageOf({
  type,
  cloneUrl,
  repository,
}: Remote): string | undefined {
  switch (type) {
    case 'gitlab':
      return `${pageOf(cloneUrl)}/-/blob/main`;
    case 'gitea':
      return `${pageOf(cloneUrl)}/src/branch/main/`;
    case 'bitbucketServer': {
      const { origin, pathname } = new URL(cloneUrl);
      const [project] = pathname.replace('/scm/', '').split('/');
      return `${origin}/projects/${project}/repos/${repository.repo}/browse`;
    }
    default:
      return undefined;
  }
}

function pageOf(cloneUrl: string): string {
  return cloneUrl.replace(/\.git$/, '');
}
