import { ENDPOINT_ANNOTATION } from 'backstage-plugin-vpn-common';
import { metadataOf, namesOf, selectorOf } from '../metadata';
import type { VpnPlan } from '../plan';
import type { Manifest } from '../types';

/** The one UDP port that devices dial, on every node. */
export function serviceOf(plan: VpnPlan): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadataOf(plan, namesOf(plan).server, {
      annotations: { [ENDPOINT_ANNOTATION]: plan.endpoint },
    }),
    spec: {
      type: 'NodePort',
      externalTrafficPolicy: plan.settings.server.externalTrafficPolicy,
      // IPv6 too, where the cluster has it.
      ipFamilyPolicy: 'PreferDualStack',
      selector: selectorOf(plan),
      ports: [
        {
          name: 'wireguard',
          protocol: 'UDP',
          port: plan.listenPort,
          targetPort: 'wireguard',
          nodePort: plan.settings.nodePort,
        },
      ],
    },
  };
}
