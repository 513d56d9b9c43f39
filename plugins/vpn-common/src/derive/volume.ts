import type { VpnLonghornVolume, VpnVolume } from '../status/vpnStatus';
import type { Finding } from './findings';
import type {
  KubernetesClaim,
  KubernetesEvent,
  LonghornVolume,
  VpnObjects,
} from './objects';
import { type DerivedProblem, problem } from './problem';

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
    ].flatMap(found => found ?? []),
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
): DerivedProblem | undefined {
  if (phase === 'Bound') {
    return undefined;
  }
  if (phase === 'Lost') {
    return problem('claim-lost', { claim });
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
    return problem('claim-failed', { claim, cause: failed, storageClass });
  }
  const waiting = message('WaitForFirstConsumer');
  if (waiting) {
    return problem('claim-waiting', { claim, cause: waiting });
  }
  const provisioning = message('ExternalProvisioning');
  return provisioning
    ? problem('claim-provisioning', {
        claim,
        cause: provisioning,
        storageClass,
      })
    : problem('claim-pending', { claim, storageClass });
}

function longhornProblem({
  name,
  robustness,
  replicasWanted,
}: VpnLonghornVolume): DerivedProblem | undefined {
  if (robustness === 'faulted') {
    return problem('volume-faulted', { volume: name });
  }
  if (robustness === 'degraded') {
    return problem('volume-degraded', {
      volume: name,
      replicas: replicasWanted,
    });
  }
  return undefined;
}
