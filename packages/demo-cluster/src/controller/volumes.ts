import {
  LONGHORN_DRIVER,
  LONGHORN_NAMESPACE,
} from 'backstage-plugin-vpn-common';
import type { ApiObject } from '../store/ObjectStore';
import { resources } from '../store/resources';
import { timestamp } from '../store/time';
import { consumersOf } from './claims';
import type { Claim } from './kinds';
import type { Surroundings } from './Surroundings';

const UNITS: Record<string, number> = { Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 };

/** The volume of a claim, as its provisioner writes it. */
export function persistentVolume(
  claim: Claim,
  name: string,
  storageClass: ApiObject,
): ApiObject {
  const isLonghorn = storageClass.provisioner === LONGHORN_DRIVER;
  const { namespace, name: claimName, uid, resourceVersion } = claim.metadata;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: {
      name,
      annotations: {
        'pv.kubernetes.io/provisioned-by': String(storageClass.provisioner),
      },
      finalizers: ['kubernetes.io/pv-protection'],
    },
    spec: {
      capacity: claim.spec.resources.requests,
      ...(isLonghorn
        ? {
            csi: {
              driver: LONGHORN_DRIVER,
              volumeHandle: name,
              fsType: 'ext4',
              volumeAttributes: {
                numberOfReplicas: '3',
                staleReplicaTimeout: '30',
              },
            },
          }
        : { hostPath: { path: `/opt/${name}`, type: 'DirectoryOrCreate' } }),
      accessModes: claim.spec.accessModes,
      claimRef: {
        kind: 'PersistentVolumeClaim',
        namespace,
        name: claimName,
        uid,
        apiVersion: 'v1',
        resourceVersion,
      },
      persistentVolumeReclaimPolicy: storageClass.reclaimPolicy,
      storageClassName: storageClass.metadata.name,
      volumeMode: 'Filesystem',
    },
    status: { phase: 'Bound', lastPhaseTransitionTime: timestamp() },
  };
}

/** Longhorn's own object of a volume, before a pod uses it. */
export function longhornVolume(claim: Claim, name: string): ApiObject {
  const [, amount, unit] =
    /^(\d+)(\w*)$/.exec(claim.spec.resources.requests.storage) ?? [];
  return {
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'Volume',
    metadata: {
      name,
      namespace: LONGHORN_NAMESPACE,
      labels: { longhornvolume: name },
    },
    spec: {
      accessMode: claim.spec.accessModes.includes('ReadWriteMany')
        ? 'rwx'
        : 'rwo',
      frontend: 'blockdev',
      numberOfReplicas: 3,
      size: `${Number(amount) * (UNITS[unit] ?? 1)}`,
    },
    status: {
      actualSize: 0,
      currentNodeID: '',
      kubernetesStatus: {
        namespace: claim.metadata.namespace,
        pvName: name,
        pvStatus: 'Bound',
        pvcName: claim.metadata.name,
      },
      robustness: 'unknown',
      state: 'detached',
    },
  };
}

/** Attaches Longhorn's volumes to the nodes of the pods that use them. */
export function reconcileLonghornVolumes(surroundings: Surroundings): void {
  const { store, faults } = surroundings;
  const claims = store.list(resources.persistentVolumeClaims) as Claim[];
  for (const volume of store.list(resources.longhornVolumes)) {
    const claim = claims.find(
      ({ spec }) => spec.volumeName === volume.metadata.name,
    );
    const namespace = claim?.metadata.namespace;
    const node = claim
      ? consumersOf(surroundings, claim).find(({ spec }) => spec.nodeName)?.spec
          .nodeName
      : undefined;
    const fault = (['faulted', 'degraded'] as const).find(robustness =>
      faults.isActive(`volume-${robustness}`, namespace),
    );
    const faulted = fault === 'faulted';
    store.update(resources.longhornVolumes, {
      ...volume,
      status: {
        ...(volume.status as object),
        currentNodeID: faulted ? '' : node ?? '',
        robustness: fault ?? (node ? 'healthy' : 'unknown'),
        state: node && !faulted ? 'attached' : 'detached',
      },
    });
  }
}
