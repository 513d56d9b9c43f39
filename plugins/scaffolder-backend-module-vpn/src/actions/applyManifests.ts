import type { PermissionsService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { vpnApplyPermission } from 'backstage-plugin-vpn-common';
import type { ClusterService } from 'backstage-plugin-vpn-node';
import { applyManifests } from '../services/applyManifests';
import { authorise } from '../services/authorise';
import { readManifests } from '../services/readManifests';

/** `vpn:manifests:apply`: applies the workspace's manifests to a cluster. */
export function createApplyManifestsAction(services: {
  clusters: ClusterService;
  permissions: PermissionsService;
}) {
  return createTemplateAction({
    id: 'vpn:manifests:apply',
    description:
      'Applies the manifests in the workspace to a cluster, where the operator allows the portal to',
    supportsDryRun: true,
    schema: {
      input: {
        cluster: z => z.string().describe('Name of the cluster'),
      },
      output: {
        applied: z => z.number().describe('Number of objects'),
      },
    },
    async handler(context) {
      const credentials = await context.getInitiatorCredentials();
      await authorise(services.permissions, vpnApplyPermission, credentials);

      const manifests = await readManifests(
        resolveSafeChildPath(context.workspacePath, 'manifests'),
      );
      if (context.isDryRun) {
        context.logger.info(`Would apply ${manifests.length} objects`);
      } else {
        await applyManifests(
          services.clusters,
          context.input.cluster,
          manifests,
          context.logger,
        );
      }
      context.output('applied', manifests.length);
    },
  });
}
