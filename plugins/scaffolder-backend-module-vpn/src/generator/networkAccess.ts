import { hostNetworkOf, nodeNetworksOf } from 'backstage-plugin-vpn-common';
import { covers, overlap, prefixOf } from './networks';
import type { VpnPlan } from './plan';
import type { GeneratorInput } from './types';

/** A network without some networks in it. */
export interface Range {
  cidr: string;
  except?: string[];
}

/** A port of one protocol. */
export interface Port {
  protocol: 'TCP' | 'UDP';
  port: number;
}

/**
 * Who reaches the pod, and what it reaches. Devices leave it masqueraded, so
 * that what the pod may reach is what they may, whatever their own
 * configuration says.
 */
export interface NetworkAccess {
  /** Open to everyone: WireGuard answers nobody that has no key. */
  tunnelPort: Port;
  /** Open to workloads of the cluster: they stand for ports of devices. */
  exposedPorts: Port[];
  /** Beside the cluster's own DNS. */
  dns: { ranges: Range[]; ports: Port[] };
  apiServer: { ranges: Range[]; ports: Port[] };
  /** What devices may reach. */
  allowed: Range[];
  /** Of these, what is not the cluster's own pods and Services. */
  allowedBeyondCluster: Range[];
  /** Whether pods or Services of the cluster are among it. */
  reachesPods: boolean;
  /** Whether nodes of the cluster are among it. */
  reachesNodes: boolean;
}

// Cloud metadata services, and the DNS cache of a node.
const linkLocal = '169.254.0.0/16';

/**
 * What devices never reach, but for DNS: link-local networks of both families,
 * and the metadata service of AWS over IPv6.
 */
export const forbiddenNetworks = [linkLocal, 'fe80::/10', 'fd00:ec2::254/128'];

/** Decides what a VPN's network policy allows, the same for each kind of policy. */
export function networkAccessOf(
  plan: VpnPlan,
  { facts }: GeneratorInput,
): NetworkAccess {
  // What is reached within the tunnel does not leave the pod.
  const inTunnel = [
    ...plan.subnets,
    ...plan.peers.flatMap(({ networks }) => networks),
  ];
  const networks = plan.allowedIps.filter(
    network => !inTunnel.includes(network) && !isForbidden(network),
  );
  return {
    tunnelPort: { protocol: 'UDP', port: plan.listenPort },
    exposedPorts: plan.peers.flatMap(({ expose }) =>
      expose.map(({ protocol, podPort }) => ({ protocol, port: podPort })),
    ),
    dns: {
      ranges: [...plan.dns.map(hostNetworkOf), linkLocal].map(cidr => ({
        cidr,
      })),
      ports: [
        { protocol: 'UDP', port: 53 },
        { protocol: 'TCP', port: 53 },
      ],
    },
    apiServer: apiServerOf(facts?.apiServers ?? []),
    allowed: networks.map(rangeOf),
    allowedBeyondCluster: networks
      .filter(
        network => !plan.clusterRanges.some(range => covers(range, network)),
      )
      .map(rangeOf),
    reachesPods: reaches(networks, plan.clusterRanges),
    reachesNodes: reaches(networks, facts ? nodeNetworksOf(facts) : []),
  };
}

/** Everything covers the cluster too, even where its ranges are not known. */
function reaches(networks: string[], targets: string[]): boolean {
  return networks.some(
    network =>
      prefixOf(network) === 0 ||
      targets.some(target => overlap(network, target)),
  );
}

/** The reporter writes to the API server. Policies see its address before or after translation: both are allowed. */
function apiServerOf(servers: { address: string; port: number }[]) {
  const ports = servers.length ? servers.map(({ port }) => port) : [443, 6443];
  const networks = servers.length
    ? servers.map(({ address }) => hostNetworkOf(address))
    : ['0.0.0.0/0', '::/0'];
  return {
    ranges: networks.map(rangeOf),
    ports: [...new Set(ports)].map(port => ({
      protocol: 'TCP' as const,
      port,
    })),
  };
}

function isForbidden(network: string): boolean {
  return forbiddenNetworks.some(outer => covers(outer, network));
}

function rangeOf(cidr: string): Range {
  const except = forbiddenNetworks.filter(network => covers(cidr, network));
  return except.length ? { cidr, except } : { cidr };
}
