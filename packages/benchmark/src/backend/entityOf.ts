import type { Entity } from '@backstage/catalog-model';
import {
  VPN_LABEL_SELECTOR,
  VPN_RESOURCE_TYPE,
} from 'backstage-plugin-vpn-common';
import { namespaceOf } from '../clusters/names';

/** The entity of a VPN, as both plugins find its objects. */
export function entityOf(name: string, cluster: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/kubernetes-cluster': cluster,
        'backstage.io/kubernetes-namespace': namespaceOf(name),
        'backstage.io/kubernetes-label-selector': VPN_LABEL_SELECTOR,
      },
    },
    spec: { type: VPN_RESOURCE_TYPE, owner: 'guests' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/guests' }],
  };
}
