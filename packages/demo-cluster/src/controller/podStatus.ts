import { kubernetesTime } from '../store/kubernetesTime';
import type { Containers } from './containerFates';
import type { Condition, ContainerStatus, Pod, PodStatus } from './objects';
import type { PodAddress } from './podAddress';
import { podCondition } from './podConditions';

/** The status of a pod as its kubelet writes it. */
export function podStatus(
  pod: Pod,
  { init, main }: Containers,
  { hostIP, podIP }: PodAddress,
): PodStatus {
  const started = [...init, ...main].some(hasSandbox);
  return {
    ...pod.status,
    observedGeneration: pod.metadata.generation ?? 1,
    phase: main.some(hasStarted) ? 'Running' : 'Pending',
    conditions: conditionsOf(pod, { init, main }, started),
    hostIP,
    hostIPs: [{ ip: hostIP }],
    ...(started && { podIP, podIPs: [{ ip: podIP }] }),
    startTime: pod.status?.startTime ?? kubernetesTime(),
    ...(init.length && { initContainerStatuses: init }),
    containerStatuses: main,
  };
}

function hasStarted({ containerID }: ContainerStatus): boolean {
  return containerID !== undefined;
}

/** Its network is there before its image is pulled. */
function hasSandbox(status: ContainerStatus): boolean {
  const reason = status.state.waiting?.reason ?? '';
  return hasStarted(status) || reason.includes('ImagePull');
}

function conditionsOf(
  pod: Pod,
  { init, main }: Containers,
  started: boolean,
): Condition[] {
  const incomplete = init.filter(({ ready }) => !ready);
  const unready = main.filter(({ ready }) => !ready);
  const containersReady = (type: string): Condition =>
    conditionUnless(unready, type, 'ContainersNotReady', 'unready');
  const conditions: Condition[] = [
    { type: 'PodReadyToStartContainers', status: started ? 'True' : 'False' },
    conditionUnless(
      incomplete,
      'Initialized',
      'ContainersNotInitialized',
      'incomplete',
    ),
    containersReady('Ready'),
    containersReady('ContainersReady'),
    { type: 'PodScheduled', status: 'True' },
  ];
  return conditions.map(condition => podCondition(pod, condition));
}

function conditionUnless(
  containers: ContainerStatus[],
  type: string,
  reason: string,
  lack: string,
): Condition {
  if (!containers.length) {
    return { type, status: 'True' };
  }
  const names = containers.map(({ name }) => name).join(' ');
  return {
    type,
    status: 'False',
    reason,
    message: `containers with ${lack} status: [${names}]`,
  };
}
