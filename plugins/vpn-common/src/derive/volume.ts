import type { VpnProblem } from '../status/vpnProblem';
import type { VpnLonghornVolume, VpnVolume } from '../status/vpnStatus';
import { error, Finding, warning } from './findings';
import type {
  KubernetesClaim,
  KubernetesEvent,
  LonghornVolume,
  VpnObjects,
} from './objects';

/** The claim of a VPN with the volume behind it, and what is wrong with them. */
export function deriveVolume({
  persistentVolumeClaims: [claim],
  longhornVolumes,
  events,
}: VpnObjects): Finding<VpnVolume | undefined> {
  if (!claim) {
    return { value: undefined, problems: [] };
  }
  const longhorn = longhornOf(longhornVolumes[claim.spec?.volumeName ?? '']);
  const value = volumeOf(claim, longhorn);
  return {
    value,
    problems: [
      claimProblem(value, events),
      longhorn && longhornProblem(longhorn),
    ].flatMap(problem => problem ?? []),
  };
}

function volumeOf(
  { metadata, spec, status }: KubernetesClaim,
  longhorn: VpnLonghornVolume | undefined,
): VpnVolume {
  return {
    claim: metadata?.name ?? '',
    phase: status?.phase ?? 'Pending',
    capacity: status?.capacity?.storage ?? spec?.resources?.requests?.storage,
    storageClass: spec?.storageClassName,
    accessModes: status?.accessModes ?? spec?.accessModes ?? [],
    volumeName: spec?.volumeName,
    longhorn,
  };
}

function longhornOf(
  volume: LonghornVolume | undefined,
): VpnLonghornVolume | undefined {
  if (!volume) {
    return undefined;
  }
  const robustness = volume.status?.robustness || 'unknown';
  const replicasWanted = volume.spec?.numberOfReplicas ?? 0;
  return {
    name: volume.metadata?.name ?? '',
    robustness,
    state: volume.status?.state || 'unknown',
    replicasWanted,
    // Longhorn calls a volume healthy only while all replicas run; how many of
    // a degraded one run, the volume object does not say.
    replicasRunning: robustness === 'healthy' ? replicasWanted : undefined,
    node: volume.status?.currentNodeID || undefined,
    actualSizeBytes: volume.status?.actualSize,
  };
}

function claimProblem(
  { claim, phase, storageClass }: VpnVolume,
  events: KubernetesEvent[],
): VpnProblem | undefined {
  if (phase === 'Bound') {
    return undefined;
  }
  if (phase === 'Lost') {
    return error(
      'claim-lost',
      `Claim ${claim} has lost its volume.`,
      'Restore the volume from a backup; the README of the VPN says how.',
    );
  }
  const message = (reason: string) =>
    events.find(
      event =>
        event.reason === reason &&
        event.involvedObject.kind === 'PersistentVolumeClaim' &&
        event.involvedObject.name === claim,
    )?.message;

  const failed = message('ProvisioningFailed');
  if (failed) {
    return error(
      'claim-pending',
      `Claim ${claim} gets no volume: ${failed}`,
      `Check storage class ${storageClass}; the class of a claim cannot be changed, so delete the empty claim before applying another.`,
    );
  }
  const waiting = message('WaitForFirstConsumer');
  if (waiting) {
    return warning(
      'claim-pending',
      `Claim ${claim} waits for its pod: ${waiting}`,
      'This ends by itself when the pod finds a node.',
    );
  }
  const provisioning = message('ExternalProvisioning');
  return error(
    'claim-pending',
    `Claim ${claim} is not bound to a volume yet${
      provisioning ? `: ${provisioning}` : '.'
    }`,
    `A new claim needs a few seconds. If it stays like this, check that the provisioner of storage class ${storageClass} runs.`,
  );
}

function longhornProblem({
  name,
  robustness,
  replicasWanted,
}: VpnLonghornVolume): VpnProblem | undefined {
  if (robustness === 'faulted') {
    return error(
      'volume-faulted',
      `Longhorn volume ${name} is faulted: none of its replicas can be used.`,
      "Salvage a replica in Longhorn's UI, or restore the volume from a backup.",
    );
  }
  if (robustness === 'degraded') {
    return warning(
      'volume-degraded',
      `Longhorn volume ${name} is degraded: not all of its ${replicasWanted} replicas run.`,
      `Longhorn rebuilds them by itself where it has ${replicasWanted} nodes with free space; with fewer nodes, lower the number of replicas.`,
    );
  }
  return undefined;
}
