import { networksOverlap, parseNetwork } from 'backstage-plugin-vpn-common';
import { metadataOf, namesOf, selectorOf } from '../metadata';
import type { VpnPlan } from '../plan';
import type { GeneratorInput, Manifest } from '../types';

// Link-local: cloud metadata services, and the DNS cache of a node.
const linkLocal = '169.254.0.0/16';

const dnsPorts = [
  { protocol: 'UDP', port: 53 },
  { protocol: 'TCP', port: 53 },
];

/**
 * What devices may reach. They are masqueraded to the pod, so that what the pod
 * may reach is what they may, whatever their own configuration says.
 */
export function networkPolicyOf(
  plan: VpnPlan,
  input: GeneratorInput,
): Manifest {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadataOf(plan, namesOf(plan).server),
    spec: {
      podSelector: { matchLabels: selectorOf(plan) },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        { ports: [{ protocol: 'UDP', port: plan.listenPort }] },
        ...exposedPorts(plan),
      ],
      egress: [clusterDns(plan), apiServer(input), ...allowedNetworks(plan)],
    },
  };
}

/** Exposed ports of devices are for workloads of this cluster only. */
function exposedPorts({ peers }: VpnPlan) {
  const ports = peers.flatMap(({ expose }) =>
    expose.map(({ protocol, podPort }) => ({ protocol, port: podPort })),
  );
  return ports.length ? [{ from: [{ namespaceSelector: {} }], ports }] : [];
}

function clusterDns({ dns }: VpnPlan) {
  return {
    to: [
      {
        namespaceSelector: {
          matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' },
        },
        podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
      },
      ...dns.map(address => block(hostNetwork(address))),
      block(linkLocal),
    ],
    ports: dnsPorts,
  };
}

/** The reporter writes to the API server. Policies see its address before or after translation: both are allowed. */
function apiServer({ facts }: GeneratorInput) {
  if (!facts?.apiServers.length) {
    return {
      to: [{ ipBlock: { cidr: '0.0.0.0/0', except: [linkLocal] } }],
      ports: [443, 6443].map(port => ({ protocol: 'TCP', port })),
    };
  }
  const ports = [...new Set(facts.apiServers.map(({ port }) => port))];
  return {
    to: facts.apiServers.map(({ address }) => block(hostNetwork(address))),
    ports: ports.map(port => ({ protocol: 'TCP', port })),
  };
}

function allowedNetworks({ allowedIps, settings: { subnet } }: VpnPlan) {
  const forbidden = parseNetwork(linkLocal)!;
  const networks = allowedIps.filter(text => {
    const [address, prefix] = parseNetwork(text)!;
    const inside =
      prefix >= forbidden[1] && networksOverlap([address, prefix], forbidden);
    return text !== subnet && !inside;
  });
  return networks.length
    ? [
        {
          to: networks.map(cidr =>
            networksOverlap(parseNetwork(cidr)!, forbidden)
              ? { ipBlock: { cidr, except: [linkLocal] } }
              : block(cidr),
          ),
        },
      ]
    : [];
}

function block(cidr: string) {
  return { ipBlock: { cidr } };
}

function hostNetwork(address: string): string {
  return `${address}/${address.includes(':') ? 128 : 32}`;
}
