import type { PermissionsService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { type RecordedFacts, vpnEntityRef } from 'backstage-plugin-vpn-common';
import { type ClusterService, inspectCluster } from 'backstage-plugin-vpn-node';
import { readRecordIn, upgradeIn } from '../change/changeRepository';
import { changeOutput, changeWorkspace } from '../change/changeWorkspace';
import { readFiles } from '../change/workspaceFiles';
import { authorizeUpdateStep } from '../services/authorizeUpdate';

/** Creates `vpn:repository:upgrade`: generates the repository in the workspace again. */
export function createUpgradeRepositoryAction(
  permissions: PermissionsService,
  clusters: ClusterService,
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
      const record = readRecordIn(await readFiles(ctx.workspacePath));
      const vpn = vpnEntityRef(record.settings.name);
      await authorizeUpdateStep(ctx, permissions, vpn);
      let facts: RecordedFacts | undefined;
      if (ctx.input.askCluster || !record.facts) {
        const client = await clusters.connect(record.settings.cluster);
        const inspected = await inspectCluster(client, { signal: ctx.signal });
        inspected.unread.forEach(({ what, cause }) =>
          ctx.logger.warn(
            `Cluster ${record.settings.cluster} did not tell: ${what}. ${cause}`,
          ),
        );
        facts = inspected;
      }
      await changeWorkspace(ctx, (repository, scripts) =>
        upgradeIn(repository, scripts, facts),
      );
    },
  });
}
