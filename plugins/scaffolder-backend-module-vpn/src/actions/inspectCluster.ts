import type { PermissionsService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  deliverySchema,
  vpnApplyPermission,
  vpnCreatePermission,
} from 'backstage-plugin-vpn-common';
import { adviceFor } from '../services/adviceFor';
import { authorizeInitiator } from '../services/authorizeInitiator';
import { mayReadObjects } from '../services/mayReadObjects';
import { parseInput } from '../services/parseInput';
import { tellUnchecked } from '../services/tellUnchecked';
import type { VpnInspector } from '../services/VpnInspector';
import { wishesSchema } from '../services/wishes';
import { withoutBlanks } from '../services/withoutBlanks';

/** What a VPN is made without where its cluster does not answer. */
const WITHOUT_FACTS =
  'anything. The VPN is made without knowing the cluster: devices send everything through it and use no DNS server of the cluster, unless the form says otherwise';

/** Creates `vpn:cluster:inspect`: what a cluster offers, and whether a VPN fits on it. */
export function createInspectClusterAction(
  permissions: PermissionsService,
  inspector: VpnInspector,
) {
  return createTemplateAction({
    id: 'vpn:cluster:inspect',
    description:
      'Asks a cluster for what a VPN needs of it, and refuses what it cannot have',
    supportsDryRun: true,
    schema: {
      input: {
        cluster: z =>
          z.string().describe('Cluster, as the Kubernetes plugin knows it'),
        name: z => z.string().describe('Name of the VPN'),
        nodePort: z =>
          z.number().optional().describe('Wished NodePort; a free one if none'),
        storageClass: z => z.string().optional().describe('Storage class'),
        namespace: z => z.string().optional().describe('Namespace'),
        subnet: z => z.string().optional().describe('Network of the tunnel'),
        subnetIpv6: z =>
          z.string().optional().describe('IPv6 network of the tunnel'),
        delivery: z =>
          z
            .enum(deliverySchema.options)
            .optional()
            .describe('`apply` also checks that the portal may apply'),
        allowUnchecked: z =>
          z
            .boolean()
            .optional()
            .describe('Go on even if the cluster does not answer'),
      },
      output: {
        facts: z =>
          z
            .record(z.any())
            .optional()
            .describe('What the cluster tells about itself, if it answers'),
        unanswered: z =>
          z
            .string()
            .optional()
            .describe('Why it does not answer, if the task goes on without'),
        nodePort: z => z.number().describe('The NodePort to use'),
        clusterEntityRef: z =>
          z.string().optional().describe("Ref of the cluster's entity"),
      },
    },
    async handler(ctx) {
      const wishes = parseInput(wishesSchema, withoutBlanks(ctx.input));
      await authorizeInitiator(ctx, permissions, {
        permission: vpnCreatePermission,
      });
      if (wishes.delivery === 'apply') {
        await authorizeInitiator(ctx, permissions, {
          permission: vpnApplyPermission,
        });
      }
      const credentials = await ctx.getInitiatorCredentials();
      // A retried task keeps its findings: by then its own VPN may hold the name and the port.
      const inspection = await ctx.checkpoint({
        key: 'vpn.cluster.inspect',
        fn: async () =>
          inspector.inspect(wishes, credentials, {
            tellHolder: await mayReadObjects(ctx, permissions),
            signal: ctx.signal,
          }),
      });
      const { facts, unanswered, nodePort, clusterEntityRef } = inspection;
      if (unanswered !== undefined) {
        tellUnchecked(ctx.logger, wishes.cluster, [
          { what: WITHOUT_FACTS, cause: unanswered },
        ]);
      }
      if (facts) {
        tellUnchecked(ctx.logger, wishes.cluster, facts.unread);
        adviceFor(facts, wishes).forEach(advice => ctx.logger.info(advice));
      }
      ctx.output('facts', facts);
      ctx.output('unanswered', unanswered);
      ctx.output('nodePort', nodePort);
      ctx.output('clusterEntityRef', clusterEntityRef);
    },
  });
}
