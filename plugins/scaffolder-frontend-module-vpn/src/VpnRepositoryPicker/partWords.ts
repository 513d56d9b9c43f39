import type { RepositoryPart } from 'backstage-plugin-vpn-common';

/** What the parts of the name of a repository are called, and what each is. */
export const partWords: Record<
  RepositoryPart,
  { label: string; hint: string }
> = {
  owner: {
    label: 'Owner',
    hint: 'A user, an organization or a group, such as my-team',
  },
  organization: { label: 'Organization', hint: 'Such as my-team' },
  workspace: { label: 'Workspace', hint: 'Such as my-team' },
  project: { label: 'Project', hint: 'Its key or name, such as NET' },
  repo: {
    label: 'Name of the repository',
    hint: 'A new one, which the portal makes',
  },
};
