import { WIREGUARD_CONTAINER } from '../names';
import type { KubernetesPod } from './objects';

/** A condition of a pod, such as `Ready`. */
export function condition(pod: KubernetesPod, type: string) {
  return pod.status?.conditions?.find(entry => entry.type === type);
}

/** Whether a pod takes traffic. */
export function isReady(pod: KubernetesPod): boolean {
  return (
    !pod.metadata?.deletionTimestamp &&
    condition(pod, 'Ready')?.status === 'True'
  );
}

/**
 * Whether the node of a pod no longer answers. Then the cluster sets `Ready` of
 * its pods to False and nothing else, so that their containers seem to run for
 * ever; a kubelet that answers gives the reason along with it.
 */
export function isAbandoned(pod: KubernetesPod): boolean {
  const ready = condition(pod, 'Ready');
  return (
    ready?.status === 'False' &&
    !ready.reason &&
    condition(pod, 'ContainersReady')?.status === 'True'
  );
}

/** Whether WireGuard's container runs in a pod that stays. */
export function runsWireguard(pod: KubernetesPod): boolean {
  const container = pod.status?.containerStatuses?.find(
    ({ name }) => name === WIREGUARD_CONTAINER,
  );
  return (
    Boolean(container?.state?.running) &&
    !pod.metadata?.deletionTimestamp &&
    !isAbandoned(pod)
  );
}
