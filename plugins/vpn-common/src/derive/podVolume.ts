import type { KubernetesEvent, KubernetesPod } from './objects';
import { type DerivedProblem, problem } from './problem';

/** Reasons of the events that say why a volume does not reach the node of a pod. */
const volumeFailures = new Set(['FailedAttachVolume', 'FailedMount']);

/**
 * Why the volume keeps a pod from starting: most often its node before has not
 * let go of it. The containers wait for it without a word.
 *
 * @param events - of the pod, the newest first
 */
export function podVolumeProblem(
  { metadata, status }: KubernetesPod,
  events: KubernetesEvent[],
): DerivedProblem | undefined {
  const containers = [
    ...(status?.initContainerStatuses ?? []),
    ...(status?.containerStatuses ?? []),
  ];
  const failure = events.find(({ reason = '' }) => volumeFailures.has(reason));
  return failure && containers.every(({ state }) => state?.waiting)
    ? problem('pod-volume-missing', {
        pod: metadata?.name,
        cause: failure.message,
      })
    : undefined;
}
