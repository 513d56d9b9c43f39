import { LONGHORN_DRIVER } from 'backstage-plugin-vpn-common';
import type { ApiObject } from '../store/ObjectStore';

const longhorn = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  provisioner: LONGHORN_DRIVER,
  parameters: {
    fromBackup: '',
    fsType: 'ext4',
    numberOfReplicas: '3',
    staleReplicaTimeout: '30',
  },
  allowVolumeExpansion: true,
  volumeBindingMode: 'Immediate',
};

/** The storage classes that a claim may name. */
export const storageClasses: ApiObject[] = [
  {
    ...longhorn,
    metadata: {
      name: 'longhorn',
      annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
    },
    reclaimPolicy: 'Delete',
  },
  {
    ...longhorn,
    metadata: { name: 'longhorn-retain' },
    reclaimPolicy: 'Retain',
  },
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'local-path' },
    provisioner: 'rancher.io/local-path',
    reclaimPolicy: 'Delete',
    volumeBindingMode: 'WaitForFirstConsumer',
  },
];
