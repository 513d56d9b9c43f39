import type {
  AuditorService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { vpnApplyPermission, vpnEntityRef } from 'backstage-plugin-vpn-common';
import type { ClusterService } from 'backstage-plugin-vpn-node';
import { partsThatGo } from '../removal/partsThatGo';
import { refuseUnconfirmed } from '../removal/refuseUnconfirmed';
import { removeManifests } from '../removal/removeManifests';
import { auditedWrite } from '../services/auditedWrite';
import { authorizeInitiator } from '../services/authorizeInitiator';
import { authorizeUpdateStep } from '../services/authorizeUpdate';
import { readManifests } from '../services/readManifests';
import { readSettings } from '../services/readSettings';

/** Creates `vpn:manifests:remove`: deletes the objects of the workspace's VPN from its cluster. */
export function createRemoveManifestsAction(
  permissions: PermissionsService,
  clusters: ClusterService,
  auditor: AuditorService,
) {
  return createTemplateAction({
    id: 'vpn:manifests:remove',
    description: 'Deletes the objects of a VPN from its cluster',
    supportsDryRun: true,
    schema: {
      input: {
        confirmation: z => z.string().describe('The name of the VPN, as typed'),
        keepVolume: z =>
          z
            .boolean()
            .describe('Whether the Namespace and the claim of the volume stay'),
      },
      output: {
        stayed: z =>
          z
            .array(z.string())
            .describe('What stayed although it was to go, in words'),
      },
    },
    async handler(ctx) {
      const { confirmation, keepVolume } = ctx.input;
      const { name, cluster } = await readSettings(ctx.workspacePath);
      refuseUnconfirmed(name, confirmation);
      const vpn = vpnEntityRef(name);
      await auditedWrite(auditor, 'vpn-remove', ctx, cluster, async tell => {
        await authorizeUpdateStep(ctx, permissions, vpn);
        await authorizeInitiator(ctx, permissions, {
          permission: vpnApplyPermission,
        });
        const writer = await clusters.connectToApply(cluster);
        const reader = await clusters.connect(cluster);
        const manifests = partsThatGo(
          await readManifests(ctx.workspacePath),
          keepVolume,
        );
        tell(manifests);
        if (ctx.isDryRun) {
          ctx.logger.info(
            `Dry run: ${manifests.length} objects would be deleted from cluster ${cluster}`,
          );
          ctx.output('stayed', []);
          return;
        }
        const stayed = await removeManifests({
          writer,
          reader,
          manifests,
          entityRef: vpn,
          logger: ctx.logger,
          signal: ctx.signal,
        });
        ctx.output('stayed', stayed);
      });
    },
  });
}
