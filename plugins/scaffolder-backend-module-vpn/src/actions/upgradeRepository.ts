import type { PermissionsService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { vpnEntityRef } from 'backstage-plugin-vpn-common';
import type { ClusterService } from 'backstage-plugin-vpn-node';
import { askCluster } from '../change/askCluster';
import { readRecordIn, upgradeIn } from '../change/changeRepository';
import { changeOutput, changeWorkspace } from '../change/changeWorkspace';
import { publishedCluster } from '../change/publishedCluster';
import { readFiles } from '../change/workspaceFiles';
import { authorizeUpdateStep } from '../services/authorizeUpdate';

/** Creates `vpn:repository:upgrade`: generates the repository in the workspace again. */
export function createUpgradeRepositoryAction(
  permissions: PermissionsService,
  clusters: ClusterService,
  catalog: CatalogService,
) {
  return createTemplateAction({
    id: 'vpn:repository:upgrade',
    description:
      'Generates the repository of a VPN again, with its settings and devices',
    supportsDryRun: true,
    schema: {
      input: {
        askCluster: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Ask the cluster for its addresses again, instead of keeping those that the repository records',
            ),
      },
      output: changeOutput,
    },
    async handler(ctx) {
      const files = await readFiles(ctx.workspacePath);
      const { settings, facts, clusterEntityRef } = readRecordIn(files);
      const { name, cluster } = settings;
      await authorizeUpdateStep(ctx, permissions, vpnEntityRef(name));
      const before = publishedCluster(files) ?? cluster;
      const stays = before === cluster;
      const asked =
        ctx.input.askCluster || !stays || !facts
          ? await askCluster(cluster, {
              clusters,
              catalog,
              credentials: await ctx.getInitiatorCredentials(),
              logger: ctx.logger,
              signal: ctx.signal,
            })
          : { facts, clusterEntityRef };
      if (stays) {
        // An entity that somebody named by hand, and this user may not see.
        asked.clusterEntityRef ??= clusterEntityRef;
      } else {
        ctx.logger.info(`Moves from cluster ${before} to ${cluster}`);
      }
      await changeWorkspace(ctx, (repository, scripts) =>
        upgradeIn(repository, scripts, asked),
      );
    },
  });
}
