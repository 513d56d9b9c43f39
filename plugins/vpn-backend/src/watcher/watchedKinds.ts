import {
  LONGHORN_NAMESPACE,
  STATUS_CONFIG_MAP,
  VPN_LABEL_SELECTOR,
  VpnSourceKind,
} from 'backstage-plugin-vpn-common';
import {
  reduceClaim,
  reduceConfigMap,
  reduceDeployment,
  reduceLonghornVolume,
  reducePod,
  reduceService,
} from './reducedObjects';

/** A kind of objects that is watched in every namespace of a cluster. */
export interface WatchedKind<T> {
  kind: VpnSourceKind;
  path: string;
  labelSelector?: string;
  fieldSelector?: string;
  /** Whether a cluster is in order without this kind. */
  optional?: boolean;
  /** Leaves of an object what a status is derived from. */
  reduce(object: T): T;
}

const labelSelector = VPN_LABEL_SELECTOR;

/** What is watched, and how: the whole read path of the portal. */
export const watchedKinds = {
  pods: {
    kind: 'pods',
    path: '/api/v1/pods',
    labelSelector,
    reduce: reducePod,
  },
  services: {
    kind: 'services',
    path: '/api/v1/services',
    labelSelector,
    reduce: reduceService,
  },
  deployments: {
    kind: 'deployments',
    path: '/apis/apps/v1/deployments',
    labelSelector,
    reduce: reduceDeployment,
  },
  persistentVolumeClaims: {
    kind: 'persistentvolumeclaims',
    path: '/api/v1/persistentvolumeclaims',
    labelSelector,
    reduce: reduceClaim,
  },
  // By name, so that the portal needs to read no other ConfigMap.
  configMaps: {
    kind: 'configmaps',
    path: '/api/v1/configmaps',
    fieldSelector: `metadata.name=${STATUS_CONFIG_MAP}`,
    reduce: reduceConfigMap,
  },
  longhornVolumes: {
    kind: 'longhornvolumes',
    path: `/apis/longhorn.io/v1beta2/namespaces/${LONGHORN_NAMESPACE}/volumes`,
    optional: true,
    reduce: reduceLonghornVolume,
  },
} as const;
