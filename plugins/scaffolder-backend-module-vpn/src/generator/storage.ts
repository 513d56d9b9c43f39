import {
  LONGHORN_DRIVER,
  type StorageClass,
} from 'backstage-plugin-vpn-common';
import type { GeneratorInput } from './types';

/** The chosen storage class, as far as the cluster tells about it. */
export function storageClassOf({
  settings,
  facts,
}: GeneratorInput): StorageClass | undefined {
  return facts?.storageClasses.find(
    ({ name }) => name === settings.storageClass,
  );
}

/** Whether the volume is Longhorn's; by the name of the class where the cluster does not tell. */
export function isOnLonghorn(input: GeneratorInput): boolean {
  const storageClass = storageClassOf(input);
  return storageClass
    ? storageClass.provisioner === LONGHORN_DRIVER
    : input.settings.storageClass.startsWith('longhorn');
}
