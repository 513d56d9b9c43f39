import type { ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';
import type { Node, Pod } from './objects';

// The first addresses of a node's network are for the node itself.
const FIRST_ADDRESS = 10;

/** The addresses of a pod and of its node. */
export interface PodAddress {
  hostIP: string;
  podIP: string;
}

/** The address that a pod has on its node, a free one where it has none. */
export function podAddress(store: ObjectStore, pod: Pod): PodAddress {
  const node = store.get(
    resources.nodes,
    undefined,
    pod.spec.nodeName!,
  ) as Node;
  const hostIP = node.status.addresses.find(
    ({ type }) => type === 'InternalIP',
  )!.address;
  return { hostIP, podIP: pod.status?.podIP ?? freeAddress(store, node) };
}

function freeAddress(store: ObjectStore, node: Node): string {
  const pods = store.list(resources.pods) as Pod[];
  const used = new Set(pods.map(({ status }) => status?.podIP));
  const prefix = node.spec.podCIDR.replace(/\d+\/\d+$/, '');
  let last = FIRST_ADDRESS;
  while (used.has(`${prefix}${last}`)) {
    last++;
  }
  return `${prefix}${last}`;
}
