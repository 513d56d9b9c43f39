import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  vpnFleetSchema,
  vpnListInputSchema,
} from 'backstage-plugin-vpn-common';
import { DocumentContext, readFleet } from '../documents';
import { actionSchema } from './actionSchema';
import { readOnly } from './readOnly';

const description = `Lists the WireGuard VPNs that the user may see, over all clusters, each under the ref of its catalog entity: health, the message of its first problem, owner, cluster, endpoint that devices dial, and how many of its peers (devices) are connected.

Health is "healthy", "degraded" (devices can connect, something needs care), "down" (devices cannot connect) or "unknown" (its cluster cannot be read now, what is shown is what was seen last). "clusters" says of each cluster whether it can be read, and if not, why: then its VPNs may work all the same.

Ask vpn:get-status for what is wrong with one of them, and how to mend it.`;

/** Registers `vpn:list`: all VPNs that the caller may see. */
export function registerList(
  registry: ActionsRegistryService,
  context: DocumentContext,
) {
  registry.register({
    name: 'list',
    title: 'List VPNs',
    description,
    attributes: readOnly,
    schema: {
      input: actionSchema(vpnListInputSchema),
      output: actionSchema(vpnFleetSchema),
    },
    action: async ({ credentials }) => ({
      output: await readFleet(context, credentials),
    }),
  });
}
