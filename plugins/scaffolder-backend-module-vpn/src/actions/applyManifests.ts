import type {
  AuditorService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  clusterNameSchema,
  vpnApplyPermission,
} from 'backstage-plugin-vpn-common';
import type { ClusterService } from 'backstage-plugin-vpn-node';
import { z as zod } from 'zod';
import { applyManifests } from '../services/applyManifests';
import { auditedWrite } from '../services/auditedWrite';
import { authorizeInitiator } from '../services/authorizeInitiator';
import { parseInput } from '../services/parseInput';
import { readManifests } from '../services/readManifests';

const inputSchema = zod.object({ cluster: clusterNameSchema });

/** Creates `vpn:manifests:apply`: applies the manifests of the workspace to a cluster. */
export function createApplyManifestsAction(
  permissions: PermissionsService,
  clusters: ClusterService,
  auditor: AuditorService,
) {
  return createTemplateAction({
    id: 'vpn:manifests:apply',
    description: 'Applies the manifests of a VPN to its cluster',
    supportsDryRun: true,
    schema: {
      input: {
        cluster: z =>
          z.string().describe('Cluster, as the Kubernetes plugin knows it'),
      },
    },
    async handler(ctx) {
      const { cluster } = parseInput(inputSchema, ctx.input);
      await auditedWrite(auditor, 'vpn-apply', ctx, cluster, async tell => {
        await authorizeInitiator(ctx, permissions, {
          permission: vpnApplyPermission,
        });
        const client = await clusters.connectToApply(cluster);
        const manifests = await readManifests(ctx.workspacePath);
        tell(manifests);
        if (ctx.isDryRun) {
          ctx.logger.info(
            `Dry run: ${manifests.length} objects would be applied to cluster ${cluster}`,
          );
          return;
        }
        await applyManifests(client, manifests, ctx.logger, ctx.signal);
        ctx.logger.info(
          `Cluster ${cluster} has all ${manifests.length} objects of the VPN`,
        );
      });
    },
  });
}
