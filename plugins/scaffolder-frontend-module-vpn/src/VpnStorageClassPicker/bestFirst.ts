import {
  LONGHORN_DRIVER,
  type StorageClass,
} from 'backstage-plugin-vpn-common';

/** Whether volumes of a storage class are Longhorn's. */
export function isLonghorn({ provisioner }: StorageClass): boolean {
  return provisioner === LONGHORN_DRIVER;
}

/** Storage classes as they are offered: Longhorn's first, then the cluster's default, then by name. */
export function bestFirst(classes: StorageClass[]): StorageClass[] {
  const rank = (storageClass: StorageClass) =>
    (isLonghorn(storageClass) ? 0 : 2) + (storageClass.isDefault ? 0 : 1);
  return [...classes].sort(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name),
  );
}
