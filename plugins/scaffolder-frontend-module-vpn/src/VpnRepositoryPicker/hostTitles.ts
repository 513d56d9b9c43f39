import type { HostType } from 'backstage-plugin-vpn-common';

/** What kinds of Git hosts are called. */
export const hostTitles: Record<HostType, string> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  gitea: 'Gitea',
  bitbucketCloud: 'Bitbucket Cloud',
  bitbucketServer: 'Bitbucket Server',
  azure: 'Azure DevOps',
};
