import type { ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';
import type { ControllerContext } from './Controller';
import type { Claim, Pod, Volume } from './objects';
import { claimsOfPod, podsOfClaim } from './podClaims';

/**
 * Whether a volume of a pod is still attached to another node, where a pod has
 * not ended. One that can be written from one node only is not attached to two.
 */
export function waitsForAttachment(
  { store, events }: ControllerContext,
  pod: Pod,
): boolean {
  for (const claim of claimsOfPod(store, pod).values()) {
    const holder = claim && holderElsewhere(store, claim, pod);
    if (holder) {
      events.recordOnce(
        pod,
        { component: 'attachdetach-controller' },
        {
          type: 'Warning',
          reason: 'FailedAttachVolume',
          message: `Multi-Attach error for volume "${claim.spec.volumeName}" Volume is already used by pod(s) ${holder.metadata.name}`,
        },
      );
      return true;
    }
  }
  return false;
}

/** The pod whose node a claim's volume is attached to. */
export function holderOf(
  store: ObjectStore,
  namespace: string,
  claim: string,
): Pod | undefined {
  const pods = podsOfClaim(store, namespace, claim).filter(
    ({ spec }) => spec.nodeName,
  );
  return pods.find(({ metadata }) => metadata.deletionTimestamp) ?? pods[0];
}

function holderElsewhere(
  store: ObjectStore,
  { metadata, spec }: Claim,
  pod: Pod,
): Pod | undefined {
  const volume = spec.volumeName
    ? (store.get(resources.persistentVolumes, undefined, spec.volumeName) as
        | Volume
        | undefined)
    : undefined;
  // Volumes without a driver are folders of a node, which nothing attaches.
  if (!volume?.spec.csi || !spec.accessModes.includes('ReadWriteOnce')) {
    return undefined;
  }
  const holder = holderOf(store, metadata.namespace!, metadata.name);
  return holder?.metadata.deletionTimestamp &&
    holder.spec.nodeName !== pod.spec.nodeName
    ? holder
    : undefined;
}
