import type { DiscoveryService } from '@backstage/backend-plugin-api';

/** Path below the scaffolder's API under which local repositories are served. */
export const LOCAL_REPOSITORIES_PATH = '/local-repositories';

/** Where a local repository is read from. */
export interface RepositoryAddresses {
  /** What Git clones from. */
  remoteUrl: string;
  /** Page of the repository for a browser. */
  repositoryUrl: string;
  /** Command that clones it. */
  cloneCommand: string;
}

/** Addresses of a local repository, as seen from outside of the portal. */
export async function addressesOf(
  discovery: DiscoveryService,
  name: string,
): Promise<RepositoryAddresses> {
  const base = await discovery.getExternalBaseUrl('scaffolder');
  const repositoryUrl = `${base}${LOCAL_REPOSITORIES_PATH}/${name}`;
  const remoteUrl = `${repositoryUrl}.git`;
  return { repositoryUrl, remoteUrl, cloneCommand: `git clone ${remoteUrl}` };
}
