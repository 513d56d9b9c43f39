import { WIREGUARD_CONTAINER } from '../names';
import type { VpnProblem } from '../status/vpnProblem';
import type { VpnPod } from '../status/vpnStatus';
import { containerProblem } from './containers';
import { error, Finding } from './findings';
import type { KubernetesEvent, KubernetesPod, VpnObjects } from './objects';
import { condition, isAbandoned, isReady } from './podConditions';
import { kubeletMessage, podMessage } from './podMessage';
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
): VpnProblem | undefined {
  if (isReady(pod)) {
    return undefined;
  }
  if (isAbandoned(pod)) {
    return abandoned(pod);
  }
  const name = pod.metadata?.name ?? '';
  const scheduled = condition(pod, 'PodScheduled');
  if (scheduled?.reason === 'Unschedulable') {
    return error(
      'pod-unschedulable',
      `Pod ${name} finds no node: ${scheduled.message}`,
      'Mend what the scheduler names: a claim that is not bound, too little memory or CPU on the nodes, or a taint.',
    );
  }
  const own = events.filter(
    ({ involvedObject }) =>
      involvedObject.kind === 'Pod' && involvedObject.name === name,
  );
  return containerProblem(pod, own) ?? notReady(pod);
}

function abandoned({ metadata, spec }: KubernetesPod): VpnProblem {
  return error(
    'pod-not-ready',
    `Pod ${metadata?.name} is on node ${spec?.nodeName}, which no longer answers.`,
    `The cluster soon deletes the pod and starts another elsewhere. If the node should be there, see what it lacks: kubectl describe node ${spec?.nodeName}.`,
  );
}

function notReady(pod: KubernetesPod): VpnProblem {
  const cause =
    kubeletMessage(pod) ??
    `it is ${pod.status?.phase ?? 'not known to the kubelet yet'}`;
  return error(
    'pod-not-ready',
    `Pod ${pod.metadata?.name} is not ready: ${cause}`,
    'A new pod needs up to a minute. If it stays like this, read its log: kubectl logs --all-containers.',
  );
}
