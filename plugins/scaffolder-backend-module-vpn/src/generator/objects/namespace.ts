import { identityOf, keptByTools } from '../metadata';
import type { VpnPlan } from '../plan';
import type { Manifest } from '../types';

/** The namespace of its own that the VPN lives in. */
export function namespaceOf(plan: VpnPlan): Manifest {
  const { labels, annotations } = identityOf(plan);
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: plan.settings.namespace,
      labels: {
        ...labels,
        // NET_ADMIN is outside of what Pod Security's "baseline" allows.
        'pod-security.kubernetes.io/enforce': 'privileged',
        'pod-security.kubernetes.io/audit': 'baseline',
      },
      // Deleting a namespace deletes the claim in it, whatever the claim says.
      annotations: { ...annotations, ...keptByTools },
    },
  } as Manifest;
}
