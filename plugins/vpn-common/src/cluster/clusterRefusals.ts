import { vpnEntityRef } from '../entity';
import { NODE_PORT_RANGE } from '../limits';
import type { ClusterFacts, RecordedFacts } from './clusterFacts';
import {
  clusterRangesOf,
  overlapping,
  reservedNetworksOf,
} from './clusterNetworks';
import { freeNodePort } from './freeNodePort';

/**
 * Why a cluster cannot give a VPN a NodePort, what to choose instead included;
 * `undefined` where it can. Without a port: why it can give none at all.
 *
 * @param name - of the VPN, for which a free port is named
 * @param holder - `NAMESPACE/NAME` of the Service that has the port, where it may be told
 */
export function refuseNodePort(
  facts: Pick<ClusterFacts, 'usedNodePorts'>,
  {
    nodePort,
    name,
    holder,
  }: { nodePort?: number; name: string; holder?: string },
): string | undefined {
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
    ? `${nodePort} is taken by ${
        holder ? `Service ${holder}` : 'another Service'
      }; choose for example ${free}, which is free`
    : undefined;
}

/** Why a cluster cannot give volumes of a storage class, and what to do; `undefined` where it can, or does not tell. */
export function refuseStorageClass(
  { storageClasses, unread }: Pick<ClusterFacts, 'storageClasses' | 'unread'>,
  storageClass: string,
): string | undefined {
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

/** Why a VPN cannot have a namespace of a cluster, and what to do; `undefined` where it can. */
export function refuseNamespace(
  { vpnNamespaces }: Pick<ClusterFacts, 'vpnNamespaces'>,
  { namespace, name }: { namespace: string; name: string },
): string | undefined {
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

/** Why the tunnel cannot have a network, and what to do; `undefined` where it can. */
export function refuseSubnet(
  facts: ClusterFacts,
  subnet: string,
): string | undefined {
  const ranges = overlapping(subnet, clusterRangesOf(facts));
  const taken = ranges.length
    ? ranges
    : overlapping(subnet, reservedNetworksOf(facts));
  return taken.length
    ? `${subnet} overlaps addresses of the cluster, ${taken.join(
        ', ',
      )}; choose a private network apart from these`
    : undefined;
}

/** Why the VPN cannot route a network to a peer, and what to do; `undefined` where it can. */
export function refuseNetworkBehindPeer(
  facts: RecordedFacts,
  network: string,
): string | undefined {
  // A route to a device would take the network from the pod.
  const [taken] = overlapping(network, reservedNetworksOf(facts));
  return (
    taken &&
    `${network} overlaps ${taken} of the cluster; a VPN cannot route an address to both, so give that network other addresses, or leave it out`
  );
}
