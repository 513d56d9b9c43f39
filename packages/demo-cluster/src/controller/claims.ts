import {
  LONGHORN_DRIVER,
  LONGHORN_NAMESPACE,
} from 'backstage-plugin-vpn-common';
import type { ApiObject } from '../store/ObjectStore';
import { resources } from '../store/resources';
import type { Claim, Pod } from './kinds';
import type { Surroundings } from './Surroundings';
import { longhornVolume, persistentVolume } from './volumes';

const CONTROLLER = 'persistentvolume-controller';
const PROVISIONER_ANNOTATIONS = [
  'volume.beta.kubernetes.io/storage-provisioner',
  'volume.kubernetes.io/storage-provisioner',
];

/** Gives every claim its volume, or says why it cannot. */
export function reconcileClaims(surroundings: Surroundings): void {
  const { store } = surroundings;
  for (const claim of store.list(resources.persistentVolumeClaims)) {
    if ((claim as Claim).status.phase !== 'Bound') {
      reconcileClaim(surroundings, claim as Claim);
    }
  }
}

/** Pods that mount a claim. */
export function consumersOf({ store }: Surroundings, claim: Claim): Pod[] {
  const { namespace, name } = claim.metadata;
  return (store.list(resources.pods, namespace) as Pod[]).filter(({ spec }) =>
    spec.volumes?.some(
      volume => volume.persistentVolumeClaim?.claimName === name,
    ),
  );
}

function reconcileClaim(surroundings: Surroundings, claim: Claim): void {
  const { store, timing } = surroundings;
  const className = claim.spec.storageClassName ?? 'longhorn';
  const storageClass = store.get(
    resources.storageClasses,
    undefined,
    className,
  );
  const told = (reason: string) => isTold(surroundings, claim, reason);
  const tell = (type: 'Normal' | 'Warning', reason: string, message: string) =>
    told(reason) ||
    surroundings.events.record(claim, {
      type,
      reason,
      message,
      component: CONTROLLER,
    });
  if (!storageClass) {
    tell(
      'Warning',
      'ProvisioningFailed',
      `storageclass.storage.k8s.io "${className}" not found`,
    );
    return;
  }
  const waits = storageClass.volumeBindingMode === 'WaitForFirstConsumer';
  if (waits && !consumersOf(surroundings, claim).length) {
    tell(
      'Normal',
      'WaitForFirstConsumer',
      'waiting for first consumer to be created before binding',
    );
    return;
  }
  tell(
    'Normal',
    'ExternalProvisioning',
    `Waiting for a volume to be created either by the external provisioner '${storageClass.provisioner}' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.`,
  );
  if (
    Date.now() - Date.parse(claim.metadata.creationTimestamp!) >=
    timing.step
  ) {
    bind(surroundings, claim, storageClass);
  }
}

function isTold(
  { store }: Surroundings,
  claim: Claim,
  reason: string,
): boolean {
  return store
    .list(resources.events, claim.metadata.namespace)
    .some(
      event =>
        event.reason === reason &&
        (event.involvedObject as { uid?: string }).uid === claim.metadata.uid,
    );
}

function bind(
  { store }: Surroundings,
  claim: Claim,
  storageClass: ApiObject,
): void {
  const volumeName = claim.spec.volumeName ?? `pvc-${claim.metadata.uid}`;
  const provisioner = String(storageClass.provisioner);
  if (
    provisioner === LONGHORN_DRIVER &&
    !store.get(resources.longhornVolumes, LONGHORN_NAMESPACE, volumeName)
  ) {
    store.create(resources.longhornVolumes, longhornVolume(claim, volumeName));
  }
  if (!store.get(resources.persistentVolumes, undefined, volumeName)) {
    store.create(
      resources.persistentVolumes,
      persistentVolume(claim, volumeName, storageClass),
    );
  }
  const annotations = {
    ...claim.metadata.annotations,
    'pv.kubernetes.io/bind-completed': 'yes',
    'pv.kubernetes.io/bound-by-controller': 'yes',
    ...Object.fromEntries(
      PROVISIONER_ANNOTATIONS.map(key => [key, provisioner]),
    ),
  };
  store.update(resources.persistentVolumeClaims, {
    ...claim,
    metadata: { ...claim.metadata, annotations },
    spec: {
      ...claim.spec,
      volumeName,
      storageClassName: storageClass.metadata.name,
    },
    status: {
      phase: 'Bound',
      accessModes: claim.spec.accessModes,
      capacity: claim.spec.resources.requests,
    },
  });
}
