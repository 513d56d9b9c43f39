import {
  type ClusterFacts,
  freeNodePort,
  NODE_PORT_RANGE,
  networksOverlap,
  parseNetwork,
  type VpnSettings,
} from 'backstage-plugin-vpn-common';

/** What a user wishes of a cluster; without a NodePort, any will do. */
export type Wishes = Omit<VpnSettings, 'nodePort'> &
  Partial<Pick<VpnSettings, 'nodePort'>>;

/** What of the wishes the cluster cannot give, each with what to do; empty where it can give all. */
export function checkWishes(wishes: Wishes, facts: ClusterFacts): string[] {
  return [
    checkNodePort(wishes, facts),
    checkStorageClass(wishes, facts),
    checkNamespace(wishes, facts),
    checkSubnet(wishes, facts),
  ].flatMap(objection => objection ?? []);
}

function checkNodePort({ name, nodePort }: Wishes, facts: ClusterFacts) {
  const free = freeNodePort(facts, name);
  if (nodePort === undefined) {
    return free === undefined
      ? `nodePort: the cluster has no free port from ${NODE_PORT_RANGE.min} to ${NODE_PORT_RANGE.max}`
      : undefined;
  }
  return facts.usedNodePorts.includes(nodePort)
    ? `nodePort: ${nodePort} is taken by another Service of the cluster; ${free} is free`
    : undefined;
}

function checkStorageClass({ storageClass }: Wishes, facts: ClusterFacts) {
  const names = facts.storageClasses.map(({ name }) => name);
  // Where none could be read, the cluster itself will say.
  return names.length && !names.includes(storageClass)
    ? `storageClass: the cluster has no ${storageClass}; it has ${names.join(
        ', ',
      )}`
    : undefined;
}

function checkNamespace({ name, namespace }: Wishes, facts: ClusterFacts) {
  const holder = facts.vpnNamespaces.find(
    entry => entry.namespace === namespace,
  );
  return holder && holder.entityRef !== `resource:default/${name}`
    ? `namespace: ${namespace} holds another VPN, ${
        holder.entityRef ?? 'of no entity'
      }; each VPN has a namespace of its own`
    : undefined;
}

function checkSubnet({ subnet }: Wishes, facts: ClusterFacts) {
  const tunnel = parseNetwork(subnet)!;
  const other = [...facts.podRanges, ...facts.serviceRanges].find(range => {
    const network = parseNetwork(range);
    return network && networksOverlap(network, tunnel);
  });
  return other
    ? `subnet: ${subnet} overlaps ${other}, which the cluster uses; choose another private network`
    : undefined;
}
