import type { V1StorageClass } from '@kubernetes/client-node';
import {
  LONGHORN_DRIVER,
  type StorageClass,
} from 'backstage-plugin-vpn-common';
import type { ClusterReader } from './ClusterReader';

const DEFAULT_CLASS = 'storageclass.kubernetes.io/is-default-class';

/** The storage classes: Longhorn's first, then the cluster's default, then by name. */
export async function readStorageClasses(
  reader: ClusterReader,
): Promise<StorageClass[]> {
  const classes = await reader.list<V1StorageClass>({
    path: '/apis/storage.k8s.io/v1/storageclasses',
  });
  return classes
    .map(toStorageClass)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

function toStorageClass(found: V1StorageClass): StorageClass {
  return {
    name: found.metadata?.name ?? '',
    provisioner: found.provisioner,
    isDefault: found.metadata?.annotations?.[DEFAULT_CLASS] === 'true',
    reclaimPolicy: found.reclaimPolicy,
    volumeBindingMode: found.volumeBindingMode,
    allowVolumeExpansion: found.allowVolumeExpansion ?? false,
  };
}

function rank({ provisioner, isDefault }: StorageClass): number {
  return (provisioner === LONGHORN_DRIVER ? 0 : 2) + (isDefault ? 0 : 1);
}
