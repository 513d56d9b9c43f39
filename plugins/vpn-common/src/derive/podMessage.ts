import type { KubernetesPod } from './objects';
import { condition, isReady } from './podConditions';
import { shorten } from './shorten';

/** What the kubelet says of a pod as a whole that is not ready. */
export function kubeletMessage(pod: KubernetesPod): string | undefined {
  return pod.status?.message ?? condition(pod, 'Ready')?.message;
}

/** Why a pod is not well, in the scheduler's or the kubelet's own sentence; nothing of one that is. */
export function podMessage(pod: KubernetesPod): string | undefined {
  if (isReady(pod)) {
    return undefined;
  }
  const scheduled = condition(pod, 'PodScheduled');
  const message =
    (scheduled?.status === 'False' ? scheduled.message : undefined) ??
    containerMessage(pod) ??
    kubeletMessage(pod);
  return message && shorten(message);
}

function containerMessage({ status }: KubernetesPod): string | undefined {
  const statuses = [
    ...(status?.initContainerStatuses ?? []),
    ...(status?.containerStatuses ?? []),
  ];
  return statuses
    .flatMap(({ state }) => [state?.waiting, state?.terminated])
    .find(state => state?.message)
    ?.message?.trim();
}
