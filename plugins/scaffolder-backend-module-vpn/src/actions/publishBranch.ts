import { cp } from 'node:fs/promises';
import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { ScmIntegrations } from '@backstage/integration';
import {
  addFiles,
  cloneRepo,
  commitAndPushBranch,
  createTemplateAction,
  removeFiles,
} from '@backstage/plugin-scaffolder-node';
import {
  repoUrlSchema,
  vpnCreatePermission,
} from 'backstage-plugin-vpn-common';
import { z as zod } from 'zod';
import { branchTargetOf } from '../repository/branchTarget';
import { authorizeInitiator } from '../services/authorizeInitiator';
import { parseInput } from '../services/parseInput';

const inputSchema = zod.object({
  repoUrl: repoUrlSchema,
  branchName: zod
    .string()
    .regex(/^[a-z][a-z0-9-]{0,99}$/, 'must be lower-case letters and hyphens'),
  message: zod.string().min(1).max(10_000),
  removedFiles: zod.array(zod.string()).default([]),
});

/** Creates `publish:branch`: pushes the workspace as a change to a new branch, on Gitea and Azure DevOps. */
export function createPublishBranchAction(
  permissions: PermissionsService,
  integrations: ScmIntegrations,
) {
  return createTemplateAction({
    id: 'publish:branch',
    description:
      'Pushes the files of the workspace to a new branch of a repository, on hosts without a step for pull requests',
    supportsDryRun: true,
    schema: {
      input: {
        repoUrl: z => z.string().describe('The repository'),
        branchName: z => z.string().describe('Name of the branch'),
        message: z => z.string().describe('Message of the commit'),
        removedFiles: z =>
          z.array(z.string()).optional().describe('Paths of files that go'),
      },
      output: {
        branchUrl: z =>
          z.string().describe('Page that the branch is proposed from'),
      },
    },
    async handler(ctx) {
      const { repoUrl, branchName, message, removedFiles } = parseInput(
        inputSchema,
        ctx.input,
      );
      await authorizeInitiator(ctx, permissions, vpnCreatePermission);
      const { cloneUrl, auth, pageOf } = await branchTargetOf(
        integrations,
        repoUrl,
      );
      if (!ctx.isDryRun) {
        await ctx.checkpoint({
          key: 'publish.branch',
          fn: async () => {
            const dir = await ctx.createTemporaryDirectory();
            const git = { dir, auth, logger: ctx.logger };
            await cloneRepo({ ...git, url: cloneUrl, depth: 1 });
            await cp(ctx.workspacePath, dir, { recursive: true });
            await addFiles({ ...git, filepath: '.' });
            for (const filepath of removedFiles) {
              await removeFiles({ ...git, filepath });
            }
            const { commitHash } = await commitAndPushBranch({
              ...git,
              commitMessage: message,
              branch: branchName,
            });
            return commitHash;
          },
        });
      }
      ctx.output('branchUrl', pageOf(branchName));
    },
  });
}
