import type { V1Deployment } from '@kubernetes/client-node';
import {
  type ClusterFacts,
  ENTITY_REF_ANNOTATION,
  VPN_LABEL_SELECTOR,
} from 'backstage-plugin-vpn-common';
import type { ClusterReader } from './ClusterReader';

/** Namespaces with the Deployment of a VPN. */
export async function readVpnNamespaces(
  reader: ClusterReader,
): Promise<ClusterFacts['vpnNamespaces']> {
  const deployments = await reader.list<V1Deployment>({
    path: '/apis/apps/v1/deployments',
    labelSelector: VPN_LABEL_SELECTOR,
  });
  return deployments.map(({ metadata }) => ({
    namespace: metadata?.namespace ?? '',
    entityRef: metadata?.annotations?.[ENTITY_REF_ANNOTATION],
  }));
}
