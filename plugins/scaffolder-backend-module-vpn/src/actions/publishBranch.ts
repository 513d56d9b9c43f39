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
import { entityRefSchema, repoUrlSchema } from 'backstage-plugin-vpn-common';
import { z as zod } from 'zod';
import { commitMessageSchema } from '../change/commitMessage';
import { repositoryPathSchema } from '../change/repositoryPath';
import { checkRepoUrl } from '../repository/checkRepoUrl';
import { proposalPageOf } from '../repository/pages';
import { remoteOf } from '../repository/remote';
import type { VpnRepositories } from '../repository/VpnRepositories';
import { authorizeUpdateStep } from '../services/authorizeUpdate';
import { parseInput } from '../services/parseInput';

const inputSchema = zod.object({
  vpn: entityRefSchema,
  repoUrl: repoUrlSchema,
  branchName: zod
    .string()
    .regex(/^[a-z][a-z0-9-]{0,99}$/, 'must be lower-case letters and hyphens'),
  message: commitMessageSchema,
  removedFiles: zod.array(repositoryPathSchema).default([]),
});

/**
 * Creates `publish:branch`: pushes the workspace as a change of a VPN to a new
 * branch. Unlike Backstage's steps for pull requests it takes files away, too,
 * and may be run again.
 */
export function createPublishBranchAction(
  permissions: PermissionsService,
  integrations: ScmIntegrations,
  repositories: VpnRepositories,
) {
  return createTemplateAction({
    id: 'publish:branch',
    description:
      'Pushes a change of a VPN to a new branch of its repository, on all hosts but GitHub',
    supportsDryRun: true,
    schema: {
      input: {
        vpn: z => z.string().describe("Ref of the VPN's entity"),
        repoUrl: z => z.string().describe('The repository'),
        branchName: z => z.string().describe('Name of the branch'),
        message: z => z.string().describe('Message of the commit'),
        removedFiles: z =>
          z.array(z.string()).optional().describe('Paths of files that go'),
      },
      output: {
        branchUrl: z =>
          z
            .string()
            .optional()
            .describe(
              'Page that the branch is proposed from, where Backstage has no step that does',
            ),
      },
    },
    async handler(ctx) {
      const { vpn, repoUrl, branchName, message, removedFiles } = parseInput(
        inputSchema,
        ctx.input,
      );
      await authorizeUpdateStep(ctx, permissions, vpn);
      const { target } = await repositories.find(
        vpn,
        await ctx.getInitiatorCredentials(),
      );
      checkRepoUrl(repoUrl, target);
      const remote = await remoteOf(integrations, repoUrl);
      if (!ctx.isDryRun) {
        await ctx.checkpoint({
          key: 'publish.branch',
          fn: async () => {
            const dir = await ctx.createTemporaryDirectory();
            const git = { dir, auth: remote.auth, logger: ctx.logger };
            await cloneRepo({ ...git, url: remote.cloneUrl, depth: 1 });
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
      ctx.output('branchUrl', proposalPageOf(remote, branchName));
    },
  });
}
