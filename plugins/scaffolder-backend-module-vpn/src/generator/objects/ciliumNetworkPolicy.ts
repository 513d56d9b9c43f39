import { metadataOf, namesOf, selectorOf } from '../metadata';
import { networkAccessOf, type Port } from '../networkAccess';
import type { VpnPlan } from '../plan';
import type { GeneratorInput, Manifest } from '../types';

const namespaceLabel = 'k8s:io.kubernetes.pod.namespace';

const allPods = {
  matchExpressions: [{ key: namespaceLabel, operator: 'Exists' }],
};

// node-local-dns: where Cilium redirects DNS to a cache on the node.
const clusterDns = {
  matchLabels: { [namespaceLabel]: 'kube-system' },
  matchExpressions: [
    {
      key: 'k8s:k8s-app',
      operator: 'In',
      values: ['kube-dns', 'node-local-dns'],
    },
  ],
};

/**
 * The network policy where Cilium enforces it. To Cilium an address is either
 * the cluster's or the world's, and its rules of address ranges match the
 * world's only; pods, nodes and the API server have names of their own.
 *
 * @see https://docs.cilium.io/en/stable/security/policy/language/
 */
export function ciliumNetworkPolicyOf(
  plan: VpnPlan,
  input: GeneratorInput,
): Manifest {
  const access = networkAccessOf(plan, input);
  const { tunnelPort, exposedPorts, dns, apiServer } = access;
  const world = access.allowedBeyondCluster;
  return {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: metadataOf(plan, namesOf(plan).server),
    spec: {
      endpointSelector: { matchLabels: selectorOf(plan) },
      ingress: [
        { fromEntities: ['all'], toPorts: toPorts([tunnelPort]) },
        ...(exposedPorts.length
          ? [{ fromEntities: ['cluster'], toPorts: toPorts(exposedPorts) }]
          : []),
      ],
      // A rule has one kind of destination: Cilium takes no two in one.
      egress: [
        { toEndpoints: [clusterDns], toPorts: toPorts(dns.ports) },
        // A DNS cache of the node, whose address Cilium takes for the node's.
        { toEntities: ['host'], toPorts: toPorts(dns.ports) },
        { toCIDRSet: dns.ranges, toPorts: toPorts(dns.ports) },
        { toEntities: ['kube-apiserver'], toPorts: toPorts(apiServer.ports) },
        ...(access.reachesPods ? [{ toEndpoints: [allPods] }] : []),
        ...(access.reachesNodes
          ? [{ toEntities: ['host', 'remote-node'] }]
          : []),
        ...(world.length ? [{ toCIDRSet: world }] : []),
      ],
    },
  };
}

/** Cilium writes the numbers of ports as text. */
function toPorts(ports: Port[]) {
  return [
    {
      ports: ports.map(({ protocol, port }) => ({
        port: String(port),
        protocol,
      })),
    },
  ];
}
