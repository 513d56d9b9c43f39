import {
  KUBERNETES_CLUSTER_ANNOTATION,
  KUBERNETES_ID,
  KUBERNETES_NAMESPACE_ANNOTATION,
  VPN_RESOURCE_TYPE,
} from 'backstage-plugin-vpn-common';
import type { VpnPlan } from '../plan';
import type { GeneratorInput } from '../types';

/** The file that a repository registers its entity by. */
export const CATALOG_INFO_FILE = 'catalog-info.yaml';

/** The entity of the VPN, as the catalog reads it. */
export function catalogInfoOf(
  { settings }: VpnPlan,
  { clusterEntityRef }: GeneratorInput,
) {
  const { name, owner, cluster, namespace } = settings;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      description:
        settings.description ?? `WireGuard VPN into cluster ${cluster}`,
      annotations: {
        [KUBERNETES_CLUSTER_ANNOTATION]: cluster,
        [KUBERNETES_NAMESPACE_ANNOTATION]: namespace,
        [KUBERNETES_ID]: name,
        'backstage.io/techdocs-ref': 'dir:.',
      },
      tags: ['vpn', 'wireguard'],
    },
    spec: {
      type: VPN_RESOURCE_TYPE,
      owner,
      ...(clusterEntityRef && { dependsOn: [clusterEntityRef] }),
    },
  };
}
