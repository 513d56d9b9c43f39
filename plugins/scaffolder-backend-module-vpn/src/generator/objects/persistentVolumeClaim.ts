import { LONGHORN_DRIVER } from 'backstage-plugin-vpn-common';
import { keptByTools, metadataOf, namesOf } from '../metadata';
import type { VpnPlan } from '../plan';
import type { GeneratorInput, Manifest } from '../types';

/** The claim that holds the server's key: losing it cuts off every device. */
export function persistentVolumeClaimOf(
  plan: VpnPlan,
  { facts }: GeneratorInput,
): Manifest {
  const { storageClass, size } = plan.settings;
  const provisioner = facts?.storageClasses.find(
    ({ name }) => name === storageClass,
  )?.provisioner;
  const isLonghorn = provisioner
    ? provisioner === LONGHORN_DRIVER
    : storageClass.startsWith('longhorn');
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: metadataOf(plan, namesOf(plan).claim, {
      // Longhorn then backs the volume up with its default group of jobs.
      labels: isLonghorn
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
