import type { DiscoveryService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  descriptionSchema,
  vpnEntityRef,
  vpnNameSchema,
} from 'backstage-plugin-vpn-common';
import { z as zod } from 'zod';
import { addressesOf } from '../localRepositories/addresses';
import {
  type LocalRepositories,
  requireLocalRepositories,
} from '../localRepositories/LocalRepositories';
import { publishAndRegister } from '../localRepositories/publishAndRegister';
import { parseInput } from '../services/parseInput';

const inputSchema = zod.object({
  name: vpnNameSchema,
  description: descriptionSchema.optional(),
});

/**
 * Creates `publish:local`: publishes the workspace in the portal's own folder.
 *
 * @param repositories - `undefined` where no folder is configured
 */
export function createPublishLocalAction(
  repositories: LocalRepositories | undefined,
  catalog: CatalogService,
  discovery: DiscoveryService,
) {
  return createTemplateAction({
    id: 'publish:local',
    description:
      "Publishes the workspace as a Git repository in the portal's own folder and registers it",
    supportsDryRun: true,
    schema: {
      input: {
        name: z =>
          z.string().describe('Name of the repository, and of its VPN'),
        description: z => z.string().optional().describe('What it is for'),
      },
      output: {
        remoteUrl: z => z.string().describe('What Git clones from'),
        repositoryUrl: z => z.string().describe('Page of the repository'),
        cloneCommand: z => z.string().describe('Command that clones it'),
        commitHash: z =>
          z
            .string()
            .optional()
            .describe('Hash of the commit; none in a dry run'),
        entityRef: z => z.string().describe('Ref of the registered entity'),
      },
    },
    async handler(ctx) {
      const { name, description } = parseInput(inputSchema, ctx.input);
      const local = requireLocalRepositories(repositories);
      const entityRef = vpnEntityRef(name);
      if (ctx.isDryRun) {
        await local.checkFree(name);
      } else {
        const credentials = await ctx.getInitiatorCredentials();
        // A retried task finds the repository that it published itself.
        const commitHash = await ctx.checkpoint({
          key: 'publish.local',
          fn: () =>
            publishAndRegister(local, catalog, {
              name,
              description,
              folder: ctx.workspacePath,
              task: ctx.task.id,
              entityRef,
              credentials,
              signal: ctx.signal,
            }),
        });
        ctx.output('commitHash', commitHash);
      }
      const addresses = await addressesOf(discovery, name);
      ctx.output('remoteUrl', addresses.remoteUrl);
      ctx.output('repositoryUrl', addresses.repositoryUrl);
      ctx.output('cloneCommand', addresses.cloneCommand);
      ctx.output('entityRef', entityRef);
    },
  });
}
