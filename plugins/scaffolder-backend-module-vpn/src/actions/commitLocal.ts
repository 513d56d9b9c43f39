import type {
  DiscoveryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { entityRefSchema } from 'backstage-plugin-vpn-common';
import { z as zod } from 'zod';
import { commitMessageSchema } from '../change/commitMessage';
import { repositoryPathSchema } from '../change/repositoryPath';
import { addressesOf } from '../localRepositories/addresses';
import {
  type LocalRepositories,
  requireLocalRepositories,
} from '../localRepositories/LocalRepositories';
import type { VpnRepositories } from '../repository/VpnRepositories';
import { authorizeUpdateStep } from '../services/authorizeUpdate';
import { parseInput } from '../services/parseInput';

const inputSchema = zod.object({
  vpn: entityRefSchema,
  commitHash: zod.string().regex(/^[0-9a-f]{40}$/, 'must be a commit'),
  message: commitMessageSchema,
  files: zod.array(repositoryPathSchema),
  removedFiles: zod.array(repositoryPathSchema),
});

/**
 * Creates `publish:local:commit`: commits a change of the workspace to the
 * repository in the portal's own folder that it came from.
 *
 * @param localRepositories - `undefined` where no folder is configured
 */
export function createCommitLocalAction(
  permissions: PermissionsService,
  repositories: VpnRepositories,
  localRepositories: LocalRepositories | undefined,
  discovery: DiscoveryService,
) {
  return createTemplateAction({
    id: 'publish:local:commit',
    description:
      "Commits a change to the repository of a VPN in the portal's own folder",
    supportsDryRun: true,
    schema: {
      input: {
        vpn: z => z.string().describe("Ref of the VPN's entity"),
        commitHash: z =>
          z.string().describe('Commit that the workspace was fetched at'),
        message: z => z.string().describe('Message of the commit'),
        files: z =>
          z.array(z.string()).describe('Paths of files that change or come'),
        removedFiles: z =>
          z.array(z.string()).describe('Paths of files that go'),
      },
      output: {
        commitHash: z =>
          z
            .string()
            .optional()
            .describe('Hash of the commit; none in a dry run'),
        repositoryUrl: z => z.string().describe('Page of the repository'),
      },
    },
    async handler(ctx) {
      const { vpn, commitHash, message, files, removedFiles } = parseInput(
        inputSchema,
        ctx.input,
      );
      await authorizeUpdateStep(ctx, permissions, vpn);
      const local = requireLocalRepositories(localRepositories);
      const credentials = await ctx.getInitiatorCredentials();
      // A retried task may have unregistered the entity.
      const { host, target } = await ctx.checkpoint({
        key: 'publish.local.commit.repository',
        fn: async () => ({ ...(await repositories.find(vpn, credentials)) }),
      });
      if (host !== 'local') {
        throw new InputError(
          `The repository of ${vpn} is at ${target}, not in the portal's own folder`,
        );
      }
      if (!ctx.isDryRun) {
        // A retried task finds its own commit as the latest.
        const hash = await ctx.checkpoint({
          key: 'publish.local.commit',
          fn: () =>
            local.commit(target, {
              folder: ctx.workspacePath,
              parent: commitHash,
              message: `${message}\n\nRequested by ${
                ctx.user?.ref ?? 'an unknown user'
              }`,
              written: files,
              removed: removedFiles,
            }),
        });
        if ((await local.head(target)) !== hash) {
          throw new ConflictError(
            'Your change is in the repository, but somebody else changed it further since. What is in there now can be applied by hand, as its README says',
          );
        }
        ctx.output('commitHash', hash);
      }
      const { repositoryUrl } = await addressesOf(discovery, target);
      ctx.output('repositoryUrl', repositoryUrl);
    },
  });
}
