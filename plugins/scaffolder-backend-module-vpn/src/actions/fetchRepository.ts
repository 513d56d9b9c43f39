import type { PermissionsService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  entityRefSchema,
  vpnApplyPermission,
} from 'backstage-plugin-vpn-common';
import { z as zod } from 'zod';
import { readRecordIn } from '../change/changeRepository';
import { readFiles } from '../change/workspaceFiles';
import { checkRepoUrl } from '../repository/checkRepoUrl';
import { refuseOtherVpn } from '../repository/refuseOtherVpn';
import type { VpnRepositories } from '../repository/VpnRepositories';
import { authorizeInitiator } from '../services/authorizeInitiator';
import { authorizeUpdateStep } from '../services/authorizeUpdate';
import { parseInput } from '../services/parseInput';

const inputSchema = zod.object({ vpn: entityRefSchema });

/** Creates `vpn:repository:fetch`: brings the repository of a VPN into the workspace. */
export function createFetchRepositoryAction(
  permissions: PermissionsService,
  repositories: VpnRepositories,
) {
  return createTemplateAction({
    id: 'vpn:repository:fetch',
    description: 'Brings the repository of a VPN into the workspace',
    supportsDryRun: true,
    schema: {
      input: {
        vpn: z => z.string().describe("Ref of the VPN's entity"),
      },
      output: {
        name: z => z.string().describe('Name of the VPN'),
        cluster: z => z.string().describe('Cluster that it runs in'),
        host: z =>
          z
            .string()
            .describe(
              "`local` for the portal's own folder, else the type of the host, such as `github`",
            ),
        repoUrl: z =>
          z
            .string()
            .optional()
            .describe(
              'The repository as publish actions take it; none of a local one',
            ),
        commitHash: z =>
          z
            .string()
            .optional()
            .describe('Commit that it is at, of a local one'),
        apply: z =>
          z
            .boolean()
            .describe(
              'Whether the portal applies a change of it, without a review',
            ),
      },
    },
    async handler(ctx) {
      const { vpn } = parseInput(inputSchema, ctx.input);
      await authorizeUpdateStep(ctx, permissions, vpn);
      const credentials = await ctx.getInitiatorCredentials();
      // A retried task starts from where it started, not from its own commit,
      // and not from an entity that it has unregistered.
      const { host, target, commitHash } = await ctx.checkpoint({
        key: 'vpn.repository.fetch',
        fn: async () => {
          const origin = await repositories.find(vpn, credentials);
          const head = await repositories.head(origin);
          return { ...origin, commitHash: head ?? '' };
        },
      });
      await repositories.fetch(
        { host, target },
        commitHash || undefined,
        ctx.workspacePath,
      );
      const { settings } = readRecordIn(await readFiles(ctx.workspacePath));
      refuseOtherVpn(vpn, settings);
      const isLocal = host === 'local';
      const apply = isLocal && settings.delivery === 'apply';
      if (apply) {
        // Before anything is changed, not only when it is applied.
        await authorizeInitiator(ctx, permissions, {
          permission: vpnApplyPermission,
        });
      }
      ctx.output('name', settings.name);
      ctx.output('cluster', settings.cluster);
      ctx.output('host', host);
      ctx.output('commitHash', commitHash || undefined);
      ctx.output('apply', apply);
      if (!isLocal) {
        ctx.output('repoUrl', checkRepoUrl(settings.repoUrl, target));
      }
    },
  });
}
