import type { PermissionsService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import {
  cloneRepo,
  createTemplateAction,
  initRepoAndPush,
} from '@backstage/plugin-scaffolder-node';
import { repoUrlSchema, vpnCreatePermission } from 'backstage-plugin-vpn-common';
import { z as zod } from 'zod';
import { holdsSameFiles } from '../repository/holdsSameFiles';
import { contentsPageOf } from '../repository/pages';
import { refsOf } from '../repository/refsOf';
import { remoteOf } from '../repository/remote';
import { authorizeInitiator } from '../services/authorizeInitiator';
import { FORM_FIELDS } from '../services/formFields';
import { parseInput } from '../services/parseInput';

const inputSchema = zod.object({
  repoUrl: repoUrlSchema,
  message: zod.string().min(1).max(10_000),
});

/**
 * Creates `vpn:repository:resume`: goes on with a repository that this very
 * task made before it stopped, where Backstage's step would find its name taken.
 */
export function createResumePublishingAction(
  permissions: PermissionsService,
  integrations: ScmIntegrations,
) {
  return createTemplateAction({
    id: 'vpn:repository:resume',
    description:
      'Finishes what a stopped task began to publish, and refuses a repository of somebody else',
    supportsDryRun: true,
    schema: {
      input: {
        repoUrl: z => z.string().describe('The repository'),
        message: z => z.string().describe('Message of the commit'),
      },
      output: {
        repoContentsUrl: z =>
          z
            .string()
            .optional()
            .describe('Root of the repository, if nothing is left to publish'),
      },
    },
    async handler(ctx) {
      const { repoUrl, message } = parseInput(inputSchema, ctx.input);
      await authorizeInitiator(ctx, permissions, {
        permission: vpnCreatePermission,
      });
      const remote = await remoteOf(integrations, repoUrl);
      const { cloneUrl, auth } = remote;
      if (ctx.isDryRun) {
        ctx.logger.info(`Dry run: ${cloneUrl} would be looked for`);
        return;
      }
      let begins = false;
      await ctx.checkpoint({
        key: 'vpn.repository.resume',
        fn: async () => {
          if (await refsOf(cloneUrl, auth, ctx.signal)) {
            throw isTaken(cloneUrl);
          }
          begins = true;
          return true;
        },
      });
      const refs = begins
        ? undefined
        : await refsOf(cloneUrl, auth, ctx.signal);
      if (!refs) {
        return;
      }
      // It came after the task began. The task's own is private, and either
      // still empty or what it would publish now.
      if (await refsOf(cloneUrl, undefined, ctx.signal)) {
        throw isTaken(cloneUrl);
      }
      const git = { auth, logger: ctx.logger };
      if (refs.length) {
        const dir = await ctx.createTemporaryDirectory();
        await cloneRepo({ ...git, dir, url: cloneUrl, depth: 1 });
        if (!(await holdsSameFiles(dir, ctx.workspacePath))) {
          throw isTaken(cloneUrl);
        }
        ctx.logger.info(`${cloneUrl} was published before`);
      } else {
        // Git overwrites nothing here: it would refuse to.
        await initRepoAndPush({
          ...git,
          dir: ctx.workspacePath,
          remoteUrl: cloneUrl,
          defaultBranch: 'main',
          commitMessage: message,
        });
        ctx.logger.info(`Pushed to ${cloneUrl}, which was made before`);
      }
      ctx.output('repoContentsUrl', contentsPageOf(remote));
    },
  });
}

function isTaken(cloneUrl: string): ConflictError {
  return new ConflictError(
    `${FORM_FIELDS.repoUrl} (repoUrl): there is a repository at ${cloneUrl} that this task did not make. Nothing was published there; start over and name another`,
  );
}
