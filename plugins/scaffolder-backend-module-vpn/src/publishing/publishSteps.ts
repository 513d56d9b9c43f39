import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { ScmIntegrations } from '@backstage/integration';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import { createPublishBitbucketServerAction } from '@backstage/plugin-scaffolder-backend-module-bitbucket-server';
import { createPublishGiteaAction } from '@backstage/plugin-scaffolder-backend-module-gitea';
import { createPublishGitlabAction } from '@backstage/plugin-scaffolder-backend-module-gitlab';
import type { HostType } from 'backstage-plugin-vpn-common';

/** What is published, and where. */
export interface Publication {
  repoUrl: string;
  description: string;
  /** Message of the commit. */
  message: string;
}

/** A task that publishes, but for what is put into its step and what comes out. */
type Publishing = Omit<ActionContext<{}>, 'input' | 'output'> & {
  output(name: string, value: unknown): void;
};

type Publish = (
  options: { integrations: ScmIntegrations; config: RootConfigService },
  task: Publishing,
  publication: Publication,
) => Promise<void>;

/** Backstage's own steps that make a private repository and forget that they did, by the host. */
export const PUBLISH_STEPS: Partial<Record<HostType, Publish>> = {
  gitlab: (options, task, { repoUrl, description, message }) =>
    createPublishGitlabAction(options).handler({
      ...task,
      input: {
        repoUrl,
        settings: { visibility: 'private', description },
        defaultBranch: 'main',
        gitCommitMessage: message,
      },
    }),
  gitea: (options, task, { repoUrl, description, message }) =>
    createPublishGiteaAction(options).handler({
      ...task,
      input: {
        repoUrl,
        description,
        repoVisibility: 'private',
        defaultBranch: 'main',
        gitCommitMessage: message,
      },
    }),
  bitbucketServer: (options, task, { repoUrl, description, message }) =>
    createPublishBitbucketServerAction(options).handler({
      ...task,
      input: {
        repoUrl,
        description,
        repoVisibility: 'private',
        defaultBranch: 'main',
        gitCommitMessage: message,
      },
    }),
};
