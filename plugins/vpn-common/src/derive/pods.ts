import { WIREGUARD_CONTAINER } from '../names';
import type { VpnPod } from '../status/vpnStatus';
import { containerProblem } from './containers';
import type { Finding } from './findings';
import type { KubernetesEvent, KubernetesPod, VpnObjects } from './objects';
import { condition, isAbandoned, isReady } from './podConditions';
import { kubeletMessage, podMessage } from './podMessage';
import { podVolumeProblem } from './podVolume';
import { type DerivedProblem, problem } from './problem';
import { isoTime } from './time';

/** The pods of a VPN, and why they cannot serve. */
export function derivePods({ pods, events }: VpnObjects): Finding<VpnPod[]> {
  const staying = pods.filter(pod => !pod.metadata?.deletionTimestamp);
  return {
    value: pods.map(derivePod).sort((a, b) => a.name.localeCompare(b.name)),
    problems: staying.flatMap(pod => podProblem(pod, events) ?? []),
  };
}

function derivePod(pod: KubernetesPod): VpnPod {
  const containers = pod.status?.containerStatuses ?? [];
  const wireguard = pod.spec?.containers.find(
    container => container.name === WIREGUARD_CONTAINER,
  );
  return {
    name: pod.metadata?.name ?? '',
    state: stateOf(pod),
    ready: isReady(pod),
    readyContainers: containers.filter(container => container.ready).length,
    containers: pod.spec?.containers.length ?? 0,
    restarts: containers.reduce(
      (sum, { restartCount }) => sum + restartCount,
      0,
    ),
    node: pod.spec?.nodeName,
    image: wireguard?.image,
    startedAt: isoTime(pod.status?.startTime),
    message: podMessage(pod),
  };
}

function stateOf(pod: KubernetesPod): string {
  if (pod.metadata?.deletionTimestamp) {
    return 'Terminating';
  }
  const statuses = [
    ...(pod.status?.initContainerStatuses ?? []).filter(
      ({ state }) => state?.terminated?.exitCode !== 0,
    ),
    ...(pod.status?.containerStatuses ?? []),
  ];
  const reasons = statuses.map(
    ({ state }) => state?.waiting?.reason ?? state?.terminated?.reason,
  );
  return (
    reasons.find(Boolean) ??
    pod.status?.reason ??
    pod.status?.phase ??
    'Unknown'
  );
}

function podProblem(
  pod: KubernetesPod,
  events: KubernetesEvent[],
): DerivedProblem | undefined {
  if (isReady(pod)) {
    return undefined;
  }
  if (isAbandoned(pod)) {
    return abandoned(pod);
  }
  const name = pod.metadata?.name ?? '';
  const scheduled = condition(pod, 'PodScheduled');
  if (scheduled?.reason === 'Unschedulable') {
    return problem('pod-unschedulable', {
      pod: name,
      cause: scheduled.message,
    });
  }
  const own = events.filter(
    ({ involvedObject }) =>
      involvedObject.kind === 'Pod' && involvedObject.name === name,
  );
  return (
    containerProblem(pod, own) ?? podVolumeProblem(pod, own) ?? notReady(pod)
  );
}

function abandoned({ metadata, spec }: KubernetesPod): DerivedProblem {
  return problem('pod-abandoned', {
    pod: metadata?.name,
    node: spec?.nodeName,
  });
}

function notReady(pod: KubernetesPod): DerivedProblem {
  const cause = kubeletMessage(pod) ?? `it is ${stateOf(pod)}`;
  return problem('pod-not-ready', { pod: pod.metadata?.name, cause });
}
