import { keptByTools, metadataOf, namesOf } from '../metadata';
import type { VpnPlan } from '../plan';
import { isOnLonghorn } from '../storage';
import type { GeneratorInput, Manifest } from '../types';

/** The claim that holds the server's key: losing it cuts off every device. */
export function persistentVolumeClaimOf(
  plan: VpnPlan,
  input: GeneratorInput,
): Manifest {
  const { storageClass, size } = plan.settings;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: metadataOf(plan, namesOf(plan).claim, {
      // Longhorn then backs the volume up with its default group of jobs.
      labels: isOnLonghorn(input)
        ? {
            'recurring-job.longhorn.io/source': 'enabled',
            'recurring-job-group.longhorn.io/default': 'enabled',
          }
        : {},
      annotations: keptByTools,
    }),
    spec: {
      accessModes: ['ReadWriteOnce'],
      storageClassName: storageClass,
      resources: { requests: { storage: size } },
    },
  };
}
