import { LONGHORN_DRIVER } from 'backstage-plugin-vpn-common';
import type { Claim, StorageClass, Volume } from './objects';
import { kubernetesTime } from '../store/kubernetesTime';

/** The volume that the provisioner of a class makes for a claim. */
export function volumeFor(
  { metadata, spec }: Claim,
  storageClass: StorageClass,
): Volume {
  const { provisioner, reclaimPolicy = 'Delete' } = storageClass;
  const name = `pvc-${metadata.uid}`;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: {
      name,
      annotations: { 'pv.kubernetes.io/provisioned-by': provisioner },
      finalizers: ['kubernetes.io/pv-protection'],
    },
    spec: {
      capacity: { storage: spec.resources.requests.storage },
      ...sourceOf(name, storageClass),
      accessModes: spec.accessModes,
      claimRef: {
        kind: 'PersistentVolumeClaim',
        namespace: metadata.namespace!,
        name: metadata.name,
        uid: metadata.uid!,
        apiVersion: 'v1',
        resourceVersion: metadata.resourceVersion,
      },
      persistentVolumeReclaimPolicy: reclaimPolicy,
      storageClassName: storageClass.metadata.name,
      volumeMode: spec.volumeMode,
    },
    status: { phase: 'Bound', lastPhaseTransitionTime: kubernetesTime() },
  };
}

function sourceOf(name: string, { provisioner, parameters }: StorageClass) {
  if (provisioner !== LONGHORN_DRIVER) {
    return {
      hostPath: {
        path: `/opt/local-path-provisioner/${name}`,
        type: 'DirectoryOrCreate',
      },
    };
  }
  return {
    csi: {
      driver: provisioner,
      volumeHandle: name,
      fsType: parameters?.fsType ?? 'ext4',
      volumeAttributes: {
        numberOfReplicas: parameters?.numberOfReplicas ?? '3',
        staleReplicaTimeout: parameters?.staleReplicaTimeout ?? '30',
      },
    },
  };
}
