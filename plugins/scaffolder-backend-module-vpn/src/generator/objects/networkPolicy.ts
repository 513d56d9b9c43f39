import { metadataOf, namesOf, selectorOf } from '../metadata';
import { networkAccessOf, type Range } from '../networkAccess';
import type { VpnPlan } from '../plan';
import type { GeneratorInput, Manifest } from '../types';

const clusterDns = {
  namespaceSelector: {
    matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' },
  },
  podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
};

/** The network policy for all network plugins but Cilium. */
export function networkPolicyOf(
  plan: VpnPlan,
  input: GeneratorInput,
): Manifest {
  const { tunnelPort, exposedPorts, dns, apiServer, allowed } = networkAccessOf(
    plan,
    input,
  );
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadataOf(plan, namesOf(plan).server),
    spec: {
      podSelector: { matchLabels: selectorOf(plan) },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        { ports: [tunnelPort] },
        ...(exposedPorts.length
          ? [{ from: [{ namespaceSelector: {} }], ports: exposedPorts }]
          : []),
      ],
      egress: [
        { to: [clusterDns, ...dns.ranges.map(block)], ports: dns.ports },
        { to: apiServer.ranges.map(block), ports: apiServer.ports },
        ...(allowed.length ? [{ to: allowed.map(block) }] : []),
      ],
    },
  };
}

function block(ipBlock: Range) {
  return { ipBlock };
}
