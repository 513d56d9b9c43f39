import { nodeConditions } from '../content/nodes';
import { UNREACHABLE_TAINT } from '../controller/nodes';
import type { Node, NodeCondition, Pod } from '../controller/objects';
import { kubernetesTime } from '../store/kubernetesTime';
import type { ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';

/**
 * Takes away the node that the pod of a VPN is on, as its cluster sees it when
 * the kubelet no longer answers.
 *
 * @returns the node; `undefined` where no pod of the VPN has one
 */
export function takeNodeAway(
  store: ObjectStore,
  namespace: string,
): string | undefined {
  const pods = store.list(resources.pods, namespace) as Pod[];
  const name = pods.find(({ spec }) => spec.nodeName)?.spec.nodeName;
  if (name) {
    const timeAdded = kubernetesTime();
    const taints = ['NoSchedule', 'NoExecute'].map(effect => ({
      key: UNREACHABLE_TAINT,
      effect,
      timeAdded,
    }));
    change(store, name, { taints, conditions: nodeConditions().map(unknown) });
  }
  return name;
}

/** Brings a node back. */
export function bringNodeBack(store: ObjectStore, name: string): void {
  change(store, name, { conditions: nodeConditions() });
}

function unknown(condition: NodeCondition): NodeCondition {
  return {
    ...condition,
    status: 'Unknown',
    reason: 'NodeStatusUnknown',
    message: 'Kubelet stopped posting node status.',
  };
}

function change(
  store: ObjectStore,
  name: string,
  {
    taints,
    conditions,
  }: Pick<Node['spec'], 'taints'> & Pick<Node['status'], 'conditions'>,
): void {
  const node = store.get(resources.nodes, undefined, name) as Node;
  const { taints: _, ...spec } = node.spec;
  store.update(resources.nodes, {
    ...node,
    spec: { ...spec, ...(taints && { taints }) },
    status: { ...node.status, conditions },
  });
}
