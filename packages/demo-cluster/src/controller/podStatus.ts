import type { Faults } from '../faults/Faults';
import { timestamp } from '../store/time';
import { conditionsAfter } from './conditions';
import {
  containerStatus,
  type ContainerPhase,
  initContainerStatus,
} from './containerStatus';
import type { Condition, Pod, PodStatus } from './kinds';

/** Faults that show in the containers of a pod. */
const TROUBLES = [
  'image-pull-error',
  'crash-loop',
  'tunnel-down',
  'forwarding-off',
] as const;

/** How far a pod has come, or what keeps it. */
export type PodStage =
  | 'unschedulable'
  | 'creating'
  | 'initialising'
  | 'started'
  | 'ready'
  | (typeof TROUBLES)[number];

/** The fault that the containers of a namespace have. */
export function containerTrouble(faults: Faults, namespace: string) {
  return TROUBLES.find(fault => faults.isActive(fault, namespace));
}

/** The container that has a fault: WireGuard's, which comes first. */
export function isAffected(pod: Pod, index: number, stage: PodStage): boolean {
  return stage === 'image-pull-error'
    ? true
    : index === 0 && pod.spec.containers.length > index;
}

/** The status of a pod at a stage; times of what stays the same are kept. */
export function podStatus(
  pod: Pod,
  stage: PodStage,
  unschedulable: string,
): PodStatus {
  const { status } = pod;
  if (stage === 'unschedulable') {
    const condition: Condition = {
      type: 'PodScheduled',
      observedGeneration: 1,
      status: 'False',
      lastProbeTime: null,
      reason: 'Unschedulable',
      message: unschedulable,
    };
    return {
      ...status,
      conditions: conditionsAfter(status.conditions, [condition]),
    };
  }
  const { phase: _, conditions, qosClass, hostIP, podIP, startTime } = status;
  const initialised =
    !['creating', 'initialising'].includes(stage) &&
    !pullBlocksInit(pod, stage);
  const isInitialised = initialised || !pod.spec.initContainers?.length;
  const phases = pod.spec.containers.map((__, index) =>
    phaseOf(pod, index, stage, isInitialised),
  );
  const unready = pod.spec.containers.filter(
    (__, index) => phases[index] !== 'ready',
  );
  const containers = pod.spec.containers.map((container, index) =>
    containerStatus(pod, container, phases[index]),
  );
  const inits = pod.spec.initContainers?.map((container, index) =>
    initContainerStatus(pod, container, index, stage, isInitialised),
  );
  const isPending =
    stage === 'creating' ||
    stage === 'initialising' ||
    stage === 'image-pull-error';
  return {
    observedGeneration: 1,
    phase: isPending ? 'Pending' : 'Running',
    conditions: conditionsAfter(
      conditions,
      conditionsOf(
        stage,
        isInitialised,
        unready.map(({ name }) => name),
        pod,
      ),
    ),
    hostIP,
    hostIPs: [{ ip: hostIP }],
    ...(podIP !== undefined && { podIP, podIPs: [{ ip: podIP }] }),
    startTime: startTime ?? timestamp(),
    ...(inits && { initContainerStatuses: inits }),
    containerStatuses: containers,
    qosClass,
  };
}

function pullBlocksInit(pod: Pod, stage: PodStage): boolean {
  return (
    stage === 'image-pull-error' && Boolean(pod.spec.initContainers?.length)
  );
}

function phaseOf(
  pod: Pod,
  index: number,
  stage: PodStage,
  isInitialised: boolean,
): ContainerPhase {
  if (!isInitialised) {
    return 'initialising';
  }
  switch (stage) {
    case 'creating':
    case 'initialising':
      return 'creating';
    case 'started':
      return 'started';
    case 'tunnel-down':
    case 'forwarding-off':
      return isAffected(pod, index, stage) ? 'started' : 'ready';
    case 'crash-loop':
    case 'image-pull-error':
      return isAffected(pod, index, stage) ? stage : 'ready';
    default:
      return 'ready';
  }
}

function conditionsOf(
  stage: PodStage,
  isInitialised: boolean,
  unready: string[],
  pod: Pod,
): Condition[] {
  const condition = (
    type: string,
    isTrue: boolean,
    words?: { reason: string; message: string },
  ): Condition => ({
    type,
    observedGeneration: 1,
    status: isTrue ? 'True' : 'False',
    lastProbeTime: null,
    ...(!isTrue && words),
  });
  const names = (list: string[]) => `[${list.join(' ')}]`;
  const notReady = {
    reason: 'ContainersNotReady',
    message: `containers with unready status: ${names(unready)}`,
  };
  const incomplete = (pod.spec.initContainers ?? []).map(({ name }) => name);
  return [
    condition('PodReadyToStartContainers', stage !== 'creating'),
    condition('Initialized', isInitialised, {
      reason: 'ContainersNotInitialized',
      message: `containers with incomplete status: ${names(incomplete)}`,
    }),
    condition('Ready', !unready.length, notReady),
    condition('ContainersReady', !unready.length, notReady),
    condition('PodScheduled', true),
  ];
}
