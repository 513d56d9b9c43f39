import {
  type ClusterFacts,
  freeNodePort,
  networksOverlap,
  NODE_PORT_RANGE,
  parseNetwork,
  vpnEntityRef,
} from 'backstage-plugin-vpn-common';
import type { Wishes } from './wishes';

/** Wishes that a cluster may refuse. */
export type RefusableWish =
  | 'nodePort'
  | 'storageClass'
  | 'namespace'
  | 'subnet'
  | 'subnetIpv6';

/** Why a cluster cannot have one of the wishes. */
export interface WishRefusal {
  wish: RefusableWish;
  /** The value, what is wrong with it, and what to do. */
  message: string;
}

/** Why a cluster cannot have what is wished. */
export function refusalsOf(facts: ClusterFacts, wishes: Wishes): WishRefusal[] {
  const messages: Record<RefusableWish, string | undefined> = {
    nodePort: refuseNodePort(facts, wishes),
    storageClass: refuseStorageClass(facts, wishes),
    namespace: refuseNamespace(facts, wishes),
    subnet: refuseSubnet(facts, wishes.subnet),
    subnetIpv6: refuseSubnet(facts, wishes.subnetIpv6),
  };
  return Object.entries(messages).flatMap(([wish, message]) =>
    message === undefined ? [] : [{ wish: wish as RefusableWish, message }],
  );
}

/** Why a cluster that tells nothing needs a port to be chosen. */
export function refuseUnknownPort({
  cluster,
  nodePort,
}: Wishes): WishRefusal[] {
  return nodePort === undefined
    ? [
        {
          wish: 'nodePort',
          message: `cluster ${cluster} does not answer, so no free port can be found; choose one that you know to be free there`,
        },
      ]
    : [];
}

function refuseNodePort(facts: ClusterFacts, { nodePort, name }: Wishes) {
  const { min, max } = NODE_PORT_RANGE;
  const free = freeNodePort(facts, name);
  if (free === undefined) {
    return `every port from ${min} to ${max} is taken; remove a Service of type NodePort from the cluster, or choose another cluster`;
  }
  if (nodePort === undefined) {
    return undefined;
  }
  if (nodePort < min || nodePort > max) {
    return `${nodePort} is not from ${min} to ${max}; choose for example ${free}, which is free`;
  }
  return facts.usedNodePorts.includes(nodePort)
    ? `${nodePort} is taken by another Service; choose for example ${free}, which is free`
    : undefined;
}

function refuseStorageClass(
  { storageClasses, unread }: ClusterFacts,
  { storageClass }: Wishes,
) {
  const names = storageClasses.map(({ name }) => name);
  // Storage classes that the portal may not read may well be there.
  const unknown = names.length === 0 && unread.length > 0;
  if (unknown || names.includes(storageClass)) {
    return undefined;
  }
  return names.length
    ? `the cluster has no ${storageClass}; choose one of ${names.join(', ')}`
    : `the cluster has no ${storageClass}, nor any other; have one installed, for example Longhorn`;
}

function refuseNamespace(
  { vpnNamespaces }: ClusterFacts,
  { namespace, name }: Wishes,
) {
  const own = vpnEntityRef(name);
  const other = vpnNamespaces.find(
    held => held.namespace === namespace && held.entityRef !== own,
  );
  return (
    other &&
    `${namespace} holds another VPN already, ${
      other.entityRef ?? 'of an unknown entity'
    }; choose another namespace, each VPN has its own`
  );
}

function refuseSubnet(
  { podRanges, serviceRanges }: ClusterFacts,
  subnet: string | undefined,
) {
  if (subnet === undefined) {
    return undefined;
  }
  const wished = parseNetwork(subnet)!;
  const overlapping = [...podRanges, ...serviceRanges].filter(range => {
    const network = parseNetwork(range);
    return network && networksOverlap(network, wished);
  });
  return overlapping.length
    ? `${subnet} overlaps addresses of the cluster, ${overlapping.join(
        ', ',
      )}; choose a private network apart from these`
    : undefined;
}
