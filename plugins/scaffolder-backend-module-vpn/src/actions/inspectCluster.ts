import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { vpnCreatePermission } from 'backstage-plugin-vpn-common';
import type { ClusterService } from 'backstage-plugin-vpn-node';
import { authorise } from '../services/authorise';
import { inspectForVpn } from '../services/inspectForVpn';
import { readWishes } from '../services/readSettings';

/**
 * `vpn:cluster:inspect`: reads what the generator needs to know of a cluster,
 * and refuses what the cluster cannot give, before anything is published.
 */
export function createInspectClusterAction(services: {
  clusters: ClusterService;
  catalog: CatalogService;
  permissions: PermissionsService;
}) {
  return createTemplateAction({
    id: 'vpn:cluster:inspect',
    description:
      'Inspects a cluster for a new VPN: checks the wishes, finds a free NodePort, reads addresses and ranges',
    supportsDryRun: true,
    schema: {
      input: {
        settings: z =>
          z
            .record(z.unknown())
            .describe('The settings of the VPN, as the wizard has them'),
      },
      output: {
        facts: z => z.record(z.unknown()).describe('What the cluster tells'),
        settings: z =>
          z
            .record(z.unknown())
            .describe(
              'The settings with the NodePort that was wished or found',
            ),
        clusterEntityRef: z =>
          z.string().optional().describe("Ref of the cluster's entity"),
      },
    },
    async handler(context) {
      const credentials = await context.getInitiatorCredentials();
      await authorise(services.permissions, vpnCreatePermission, credentials);

      const wishes = readWishes(context.input.settings);
      const inspection = await inspectForVpn(services, wishes, credentials);
      inspection.facts.unread.forEach(({ what, cause }) =>
        context.logger.warn(`Could not read ${what}: ${cause}`),
      );
      context.logger.info(
        `Cluster ${wishes.cluster} can take the VPN, on NodePort ${inspection.nodePort}`,
      );
      context.output('facts', { ...inspection.facts });
      context.output('settings', {
        ...wishes,
        nodePort: inspection.nodePort,
      });
      context.output('clusterEntityRef', inspection.clusterEntityRef);
    },
  });
}
