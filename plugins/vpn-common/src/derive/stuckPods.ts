import { POD_STUCK_SECONDS } from '../limits';
import type { VpnProblem } from '../status/vpnProblem';
import { isLive } from './cluster';
import { earliest, error, Finding } from './findings';
import type { KubernetesPod, VpnObjects, VpnObservation } from './objects';
import { isReady } from './podConditions';
import { milliseconds } from './time';

/**
 * Pods that should have ended and did not, while no other serves: most often
 * their node is down, and they hold the volume that the next pod needs.
 */
export function deriveStuckPods(
  observation: VpnObservation,
  { pods }: VpnObjects,
  now: number,
): Finding<undefined> {
  if (!isLive(observation, 'pods') || pods.some(isReady)) {
    return { value: undefined, problems: [] };
  }
  const ending = pods.flatMap(pod => {
    // The moment by which it should have ended: its grace period is part of it.
    const end = milliseconds(pod.metadata?.deletionTimestamp);
    return end === undefined
      ? []
      : [{ pod, deadline: end + POD_STUCK_SECONDS * 1000 }];
  });
  return {
    value: undefined,
    problems: ending
      .filter(({ deadline }) => now >= deadline)
      .map(({ pod }) => stuck(pod)),
    nextChangeAt: earliest(
      ...ending
        .map(({ deadline }) => deadline)
        .filter(deadline => now < deadline),
    ),
  };
}

function stuck({ metadata, spec }: KubernetesPod): VpnProblem {
  const { name, namespace } = metadata ?? {};
  return error(
    'pod-stuck-terminating',
    `Pod ${name} is deleted but does not end: its node ${spec?.nodeName} no longer answers, or cannot release its volume.`,
    `If the node is down, delete the pod by force: kubectl -n ${namespace} delete pod ${name} --force. Longhorn does that by itself where its setting Pod Deletion Policy When Node is Down lets it.`,
  );
}
