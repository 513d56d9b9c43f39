import type {
  PermissionsService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  descriptionSchema,
  repoUrlSchema,
  vpnCreatePermission,
} from 'backstage-plugin-vpn-common';
import { z as zod } from 'zod';
import { commitMessageSchema } from '../change/commitMessage';
import { PUBLISH_STEPS } from '../publishing/publishSteps';
import { resume } from '../publishing/resume';
import { remoteOf } from '../repository/remote';
import { authorizeInitiator } from '../services/authorizeInitiator';
import { parseInput } from '../services/parseInput';

const inputSchema = zod.object({
  repoUrl: repoUrlSchema,
  description: descriptionSchema.default(''),
  message: commitMessageSchema,
});

/**
 * Creates `vpn:repository:publish`: Backstage's own step for a host, which a
 * retried task may run again.
 */
export function createPublishRepositoryAction(
  permissions: PermissionsService,
  integrations: ScmIntegrations,
  config: RootConfigService,
) {
  return createTemplateAction({
    id: 'vpn:repository:publish',
    description:
      'Publishes the workspace as a private repository on GitLab, Gitea or Bitbucket Server, or goes on with what a stopped task published there',
    supportsDryRun: true,
    schema: {
      input: {
        repoUrl: z => z.string().describe('The repository'),
        description: z => z.string().optional().describe('What it is for'),
        message: z => z.string().describe('Message of the commit'),
      },
      output: {
        repoContentsUrl: z =>
          z
            .string()
            .optional()
            .describe('Root of the repository; none in a dry run'),
      },
    },
    async handler(ctx) {
      const publication = parseInput(inputSchema, ctx.input);
      const { repoUrl, message } = publication;
      await authorizeInitiator(ctx, permissions, {
        permission: vpnCreatePermission,
      });
      const remote = await remoteOf(integrations, repoUrl);
      const publish = PUBLISH_STEPS[remote.type];
      if (!publish) {
        throw new InputError(
          `${repoUrl} is on ${remote.type}; its own publish step remembers what it made`,
        );
      }
      if (ctx.isDryRun) {
        ctx.logger.info(`Dry run: ${remote.cloneUrl} would be made`);
        return;
      }
      const published = await resume(ctx, remote, message);
      if (published) {
        ctx.output('repoContentsUrl', published);
        return;
      }
      await publish(
        { integrations, config },
        {
          ...ctx,
          output: (name, value) => {
            if (name === 'repoContentsUrl') {
              ctx.output(name, String(value));
            }
          },
        },
        publication,
      );
    },
  });
}
