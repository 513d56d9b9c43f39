import { resources } from '../store/resources';
import type { Controller, ControllerContext } from './Controller';
import { isReachable, UNREACHABLE_TAINT } from './nodes';
import type { Node, Pod } from './objects';
import { setPodCondition } from './podConditions';
import { claimsOfPod } from './podClaims';
import { storageClassOf, waitsForConsumer } from './storageClassOf';

/** Gives every pod a node once its claims allow it, or says why it gets none. */
export const reconcileScheduling: Controller = context => {
  const pods = context.store.list(resources.pods) as Pod[];
  for (const pod of pods.filter(({ spec }) => !spec.nodeName)) {
    schedule(context, pod);
  }
};

function schedule(context: ControllerContext, pod: Pod): void {
  if (waitsForVolume(context, pod)) {
    return;
  }
  const { store, events } = context;
  const nodes = store.list(resources.nodes) as Node[];
  const obstacle = obstacleOf(context, pod);
  if (obstacle) {
    const message = `0/${nodes.length} nodes are available: ${obstacle}`;
    refuse(context, pod, message);
    return;
  }
  const node = leastUsed(context, nodes.filter(isReachable));
  if (!node) {
    const message = `0/${nodes.length} nodes are available: ${nodes.length} node(s) had untolerated taint {${UNREACHABLE_TAINT}: }`;
    refuse(context, pod, message);
    return;
  }
  const { name, namespace } = pod.metadata;
  store.update(resources.pods, {
    ...pod,
    spec: { ...pod.spec, nodeName: node.metadata.name },
    status: setPodCondition(pod, { type: 'PodScheduled', status: 'True' }),
  });
  events.recordScheduling(pod, 'Binding', {
    type: 'Normal',
    reason: 'Scheduled',
    message: `Successfully assigned ${namespace}/${name} to ${node.metadata.name}`,
  });
}

function refuse(
  { store, events }: ControllerContext,
  pod: Pod,
  message: string,
): void {
  store.update(resources.pods, {
    ...pod,
    status: setPodCondition(pod, {
      type: 'PodScheduled',
      status: 'False',
      reason: 'Unschedulable',
      message,
    }),
  });
  events.recordScheduling(pod, 'Scheduling', {
    type: 'Warning',
    reason: 'FailedScheduling',
    message,
  });
}

/** A volume that is made for its first pod is waited for without a word. */
function waitsForVolume(context: ControllerContext, pod: Pod): boolean {
  return [...claimsOfPod(context.store, pod).values()].some(
    claim =>
      claim?.status?.phase === 'Pending' &&
      waitsForConsumer(storageClassOf(context, claim)),
  );
}

/** What keeps a pod from every node, in the words of the scheduler. */
function obstacleOf(
  { store }: ControllerContext,
  pod: Pod,
): string | undefined {
  for (const [name, claim] of claimsOfPod(store, pod)) {
    if (!claim) {
      return `persistentvolumeclaim "${name}" not found. not found`;
    }
    if (claim.status?.phase !== 'Bound') {
      return 'pod has unbound immediate PersistentVolumeClaims. not found';
    }
  }
  return undefined;
}

function leastUsed(
  { store }: ControllerContext,
  nodes: Node[],
): Node | undefined {
  const pods = store.list(resources.pods) as Pod[];
  const used = (node: Node) =>
    pods.filter(({ spec }) => spec.nodeName === node.metadata.name).length;
  return [...nodes].sort((a, b) => used(a) - used(b))[0];
}
