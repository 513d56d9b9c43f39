import { resources } from '../store/resources';
import type { Controller, ControllerContext } from './Controller';
import type { EventText } from './EventRecorder';
import type { Claim, StorageClass } from './objects';
import { podsOfClaim } from './podClaims';
import { storageClassOf, waitsForConsumer } from './storageClassOf';
import { volumeFor } from './volumes';

/** Gives every claim its volume, or says why it gets none. */
export const reconcileClaims: Controller = context => {
  const claims = context.store.list(
    resources.persistentVolumeClaims,
  ) as Claim[];
  for (const claim of claims) {
    if (claim.status?.phase === 'Pending') {
      provision(context, claim);
    }
  }
};

function provision(context: ControllerContext, claim: Claim): void {
  const storageClass = storageClassOf(context, claim);
  if (!storageClass) {
    say(context, claim, {
      type: 'Warning',
      reason: 'ProvisioningFailed',
      message: `storageclass.storage.k8s.io "${claim.spec.storageClassName}" not found`,
    });
    return;
  }
  const { name, namespace } = claim.metadata;
  if (
    waitsForConsumer(storageClass) &&
    !podsOfClaim(context.store, namespace!, name).length
  ) {
    say(context, claim, {
      type: 'Normal',
      reason: 'WaitForFirstConsumer',
      message: 'waiting for first consumer to be created before binding',
    });
    return;
  }
  say(context, claim, {
    type: 'Normal',
    reason: 'ExternalProvisioning',
    message: `Waiting for a volume to be created either by the external provisioner '${storageClass.provisioner}' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.`,
  });
  if (context.steps.passed(claim.metadata.uid!, 'provision', 1)) {
    bind(context, claim, storageClass);
  }
}

function say(
  { events }: ControllerContext,
  claim: Claim,
  text: EventText,
): void {
  events.recordOnce(claim, { component: 'persistentvolume-controller' }, text);
}

function bind(
  { store }: ControllerContext,
  claim: Claim,
  storageClass: StorageClass,
): void {
  const volume = volumeFor(claim, storageClass);
  store.create(resources.persistentVolumes, volume);
  const { metadata, spec } = claim;
  store.update(resources.persistentVolumeClaims, {
    ...claim,
    metadata: {
      ...metadata,
      annotations: {
        ...metadata.annotations,
        'pv.kubernetes.io/bind-completed': 'yes',
        'pv.kubernetes.io/bound-by-controller': 'yes',
        'volume.beta.kubernetes.io/storage-provisioner':
          storageClass.provisioner,
        'volume.kubernetes.io/storage-provisioner': storageClass.provisioner,
      },
    },
    spec: { ...spec, volumeName: volume.metadata.name },
    status: {
      phase: 'Bound',
      accessModes: spec.accessModes,
      capacity: { storage: spec.resources.requests.storage },
    },
  });
}
