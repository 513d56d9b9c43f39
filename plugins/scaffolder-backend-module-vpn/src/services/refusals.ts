import {
  type ClusterFacts,
  freeNodePort,
  networksOverlap,
  NODE_PORT_RANGE,
  parseNetwork,
  vpnEntityRef,
} from 'backstage-plugin-vpn-common';
import type { Wishes } from './wishes';

/** Why a cluster cannot have what is wished: each with parameter, value and what to do. */
export function refusalsOf(facts: ClusterFacts, wishes: Wishes): string[] {
  return [
    refuseNodePort(facts, wishes),
    refuseStorageClass(facts, wishes),
    refuseNamespace(facts, wishes),
    refuseSubnet(facts, 'subnet', wishes.subnet),
    refuseSubnet(facts, 'subnetIpv6', wishes.subnetIpv6),
  ].filter(refusal => refusal !== undefined);
}

function refuseNodePort(facts: ClusterFacts, { nodePort, name }: Wishes) {
  const { min, max } = NODE_PORT_RANGE;
  const free = freeNodePort(facts, name);
  if (free === undefined) {
    return `nodePort: every port from ${min} to ${max} is taken; remove a Service of type NodePort from the cluster, or choose another cluster`;
  }
  if (nodePort === undefined) {
    return undefined;
  }
  if (nodePort < min || nodePort > max) {
    return `nodePort: ${nodePort} is not from ${min} to ${max}; choose for example ${free}, which is free`;
  }
  return facts.usedNodePorts.includes(nodePort)
    ? `nodePort: ${nodePort} is taken by another Service; choose for example ${free}, which is free`
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
    ? `storageClass: the cluster has no ${storageClass}; choose one of ${names.join(
        ', ',
      )}`
    : `storageClass: the cluster has no ${storageClass}, nor any other; have one installed, for example Longhorn`;
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
    `namespace: ${namespace} holds another VPN already, ${
      other.entityRef ?? 'of an unknown entity'
    }; choose another namespace, each VPN has its own`
  );
}

function refuseSubnet(
  { podRanges, serviceRanges }: ClusterFacts,
  parameter: 'subnet' | 'subnetIpv6',
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
    ? `${parameter}: ${subnet} overlaps addresses of the cluster, ${overlapping.join(
        ', ',
      )}; choose a private network apart from these`
    : undefined;
}
