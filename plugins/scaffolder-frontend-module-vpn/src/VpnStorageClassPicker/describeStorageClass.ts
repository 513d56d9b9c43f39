import type { StorageClass } from 'backstage-plugin-vpn-common';
import { isLonghorn } from './bestFirst';

/** What to know of a storage class before picking it. */
export function describeStorageClass(storageClass: StorageClass): string {
  const { provisioner, isDefault, reclaimPolicy } = storageClass;
  return [
    isLonghorn(storageClass)
      ? 'Longhorn: the keys survive the loss of a node'
      : `Made by ${provisioner}`,
    isDefault && 'default of the cluster',
    reclaimPolicy === 'Retain' && 'kept when its claim is deleted',
    reclaimPolicy === 'Delete' && 'deleted together with its claim',
  ]
    .filter(Boolean)
    .join(' · ');
}
