import {
  type ClusterFacts,
  refuseStorageClass,
  storageClassNameSchema,
} from 'backstage-plugin-vpn-common';
import { firstIssue } from '../form';

/** Why a storage class cannot be had; `undefined` where it can, or none is named. */
export function storageClassProblem(
  storageClass: string | undefined,
  facts: ClusterFacts | undefined,
): string | undefined {
  if (!storageClass) {
    return undefined;
  }
  return (
    firstIssue(storageClassNameSchema, storageClass) ??
    (facts && refuseStorageClass(facts, storageClass))
  );
}
