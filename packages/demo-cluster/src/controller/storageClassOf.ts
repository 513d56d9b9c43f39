import { resources } from '../store/resources';
import type { ControllerContext } from './Controller';
import type { Claim, StorageClass } from './objects';

/** The storage class of a claim, as far as the cluster has it. */
export function storageClassOf(
  { store, breakdowns }: ControllerContext,
  { metadata, spec }: Claim,
): StorageClass | undefined {
  return breakdowns.affects(metadata.namespace!, 'claim-pending')
    ? undefined
    : (store.get(
        resources.storageClasses,
        undefined,
        spec.storageClassName ?? '',
      ) as StorageClass | undefined);
}

/** Whether the volumes of a class are made only once a pod is there to use them. */
export function waitsForConsumer(
  storageClass: StorageClass | undefined,
): boolean {
  return storageClass?.volumeBindingMode === 'WaitForFirstConsumer';
}
