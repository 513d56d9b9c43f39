import type { Condition, Pod, PodStatus } from './objects';
import { kubernetesTime } from '../store/kubernetesTime';

/** A condition of a pod, with the time since when its status is as it is. */
export function podCondition(
  { metadata, status }: Pod,
  { type, status: value, reason, message }: Condition,
): Condition {
  const present = status?.conditions?.find(other => other.type === type);
  return {
    type,
    observedGeneration: metadata.generation ?? 1,
    status: value,
    lastProbeTime: null,
    lastTransitionTime:
      present?.status === value ? present.lastTransitionTime : kubernetesTime(),
    ...(reason && { reason, message }),
  };
}

/** The status of a pod with one condition set. */
export function setPodCondition(pod: Pod, condition: Condition): PodStatus {
  const others = (pod.status?.conditions ?? []).filter(
    ({ type }) => type !== condition.type,
  );
  return {
    ...pod.status,
    conditions: [...others, podCondition(pod, condition)],
  };
}

/** Whether a pod takes traffic. */
export function isReady({ status }: Pod): boolean {
  return Boolean(
    status?.conditions?.some(
      ({ type, status: value }) => type === 'Ready' && value === 'True',
    ),
  );
}
