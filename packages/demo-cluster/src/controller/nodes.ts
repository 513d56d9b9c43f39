import type { ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';
import type { Node, Pod } from './objects';

/** Key of the taint that a node gets when its kubelet no longer answers. */
export const UNREACHABLE_TAINT = 'node.kubernetes.io/unreachable';

/** Whether the kubelet of a node answers. */
export function isReachable({ spec }: Node): boolean {
  return !spec.taints?.some(({ key }) => key === UNREACHABLE_TAINT);
}

/** Whether a pod is on a node whose kubelet no longer answers. */
export function isLost(store: ObjectStore, { spec }: Pod): boolean {
  const node = spec.nodeName
    ? (store.get(resources.nodes, undefined, spec.nodeName) as Node | undefined)
    : undefined;
  return node !== undefined && !isReachable(node);
}
