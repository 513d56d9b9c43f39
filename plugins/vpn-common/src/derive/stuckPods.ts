import { POD_STUCK_SECONDS } from '../limits';
import { isLive } from './cluster';
import { earliest, type Finding } from './findings';
import type { VpnObjects, VpnObservation } from './objects';
import { isReady } from './podConditions';
import { problem } from './problem';
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
      .map(({ pod: { metadata, spec } }) =>
        problem('pod-stuck-terminating', {
          pod: metadata?.name,
          namespace: metadata?.namespace,
          node: spec?.nodeName,
        }),
      ),
    nextChangeAt: earliest(
      ...ending
        .map(({ deadline }) => deadline)
        .filter(deadline => now < deadline),
    ),
  };
}
