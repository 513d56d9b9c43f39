import { InputError } from '@backstage/errors';
import { parseRepository } from 'backstage-plugin-vpn-common';

/**
 * Refuses a record that names another repository than the one it was read
 * from: a change would go there.
 *
 * @param repoUrl - as the record has it, `HOST?owner=OWNER&repo=NAME`
 * @param source - address that the record was read from
 * @returns the `repoUrl`
 * @throws InputError if there is none, or another
 */
export function checkRepoUrl(
  repoUrl: string | undefined,
  source: string,
): string {
  if (!repoUrl) {
    throw new InputError(
      'vpn.yaml does not say where the repository is; write it there as repoUrl, for example github.com?owner=my-team&repo=office-vpn',
    );
  }
  const { host, ...parts } = parseRepository(repoUrl)!;
  const { host: sourceHost, pathname } = new URL(source);
  const segments = decodeURIComponent(pathname)
    .toLowerCase()
    .split('/')
    .map(segment => segment.replace(/\.git$/, ''));
  // A project of Bitbucket Cloud is no part of its addresses.
  const names = Object.entries(parts)
    .filter(([part]) => part !== 'project')
    .flatMap(([, name]) => name.toLowerCase().split('/'));
  if (host !== sourceHost || !names.every(name => segments.includes(name))) {
    throw new InputError(
      `vpn.yaml names the repository ${repoUrl}, but it was read from ${source}; correct repoUrl in vpn.yaml`,
    );
  }
  return repoUrl;
}
