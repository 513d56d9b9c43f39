import { STATUS_CONFIG_MAP } from 'backstage-plugin-vpn-common';
import { metadataOf, namesOf } from '../metadata';
import type { VpnPlan } from '../plan';
import type { Manifest } from '../types';

/** What the status reporter of a VPN writes to, and its right to write there. */
export function statusOf(plan: VpnPlan): Manifest[] {
  return statusObjects(namesOf(plan).serviceAccount, name =>
    metadataOf(plan, name),
  );
}

/**
 * What a status reporter writes to, and the right to write there and nowhere else.
 *
 * @param metadata - gives the metadata of an object by its name
 */
export function statusObjects(
  serviceAccount: string,
  metadata: (name: string) => Manifest['metadata'],
): Manifest[] {
  const shared = metadata(serviceAccount);
  return [
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: shared,
      automountServiceAccountToken: false,
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: shared,
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
      metadata: shared,
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'Role',
        name: serviceAccount,
      },
      subjects: [
        {
          kind: 'ServiceAccount',
          name: serviceAccount,
          namespace: shared.namespace,
        },
      ],
    },
    // Without a data field, applying it again leaves alone what was reported.
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadata(STATUS_CONFIG_MAP),
    },
  ];
}
