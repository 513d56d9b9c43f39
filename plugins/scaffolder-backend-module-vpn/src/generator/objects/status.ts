import { STATUS_CONFIG_MAP } from 'backstage-plugin-vpn-common';
import { metadataOf, namesOf } from '../metadata';
import type { VpnPlan } from '../plan';
import type { Manifest } from '../types';

/** What the status reporter writes to, and the right to write there and nowhere else. */
export function statusOf(plan: VpnPlan): Manifest[] {
  const { serviceAccount } = namesOf(plan);
  const metadata = metadataOf(plan, serviceAccount);
  return [
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata,
      automountServiceAccountToken: false,
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata,
      rules: [
        {
          apiGroups: [''],
          resources: ['configmaps'],
          resourceNames: [STATUS_CONFIG_MAP],
          verbs: ['get', 'patch'],
        },
      ],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata,
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'Role',
        name: serviceAccount,
      },
      subjects: [
        {
          kind: 'ServiceAccount',
          name: serviceAccount,
          namespace: plan.settings.namespace,
        },
      ],
    },
    // Without a data field, applying it again leaves alone what was reported.
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadataOf(plan, STATUS_CONFIG_MAP),
    },
  ];
}
