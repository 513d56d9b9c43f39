import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  vpnGetStatusInputSchema,
  vpnStatusSchema,
} from 'backstage-plugin-vpn-common';
import { DocumentContext, readStatus } from '../documents';
import { actionSchema } from './actionSchema';
import { readOnly } from './readOnly';

const description = `Says how one WireGuard VPN is now, and why devices cannot connect to it, from what its Kubernetes cluster shows: pod, NodePort, volume, tunnel and peers.

"problems" comes first in an answer to "why can't I connect": each has a message that says what is wrong, often in the cluster's own words, and a hint that says how to mend it. Severity "error" means that no device can connect, "warning" that they can. A code that begins with "cluster-" means that the cluster could not be read: then health is "unknown", and all else is what was seen last, at "observedAt".

With no problem the VPN itself works. Then look at the user's device in "peers": state "connected" (a handshake in the last 180 seconds), "idle" (it connected before; no fault while nobody uses it), "never" (it never reached the VPN: check its configuration, and that it dials "service.endpoint" over UDP), or not in the list (it was never added, or has expired).`;

/** Registers `vpn:get-status`: the status of one VPN as the caller may see it. */
export function registerGetStatus(
  registry: ActionsRegistryService,
  context: DocumentContext,
) {
  registry.register({
    name: 'get-status',
    title: 'Get the status of a VPN',
    description,
    attributes: readOnly,
    schema: {
      input: actionSchema(vpnGetStatusInputSchema),
      output: actionSchema(vpnStatusSchema),
    },
    action: async ({ input, credentials }) => {
      const ref = parseEntityRef(input.entityRef, { defaultKind: 'Resource' });
      return { output: await readStatus(context, ref, { credentials }) };
    },
  });
}
