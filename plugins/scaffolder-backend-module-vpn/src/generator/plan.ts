import { InputError } from '@backstage/errors';
import {
  type AssignedPeer,
  type AssignedPort,
  assignPeers,
  clusterRangesOf,
  LISTEN_PORT,
  peerAddressIpv6Of,
  peerPositionOf,
  type PeerSettings,
  type RecordedFacts,
  refuseNetworkBehindPeer,
  serverAddressOf,
  type VpnSettings,
  vpnEntityRef,
} from 'backstage-plugin-vpn-common';
import { covers, withoutHostBits } from './networks';
import type { GeneratorInput } from './types';

const everything = ['0.0.0.0/0', '::/0'];

/** An exposed port of a device, with the port on the device that it leads to. */
export type PlannedPort = AssignedPort & { targetPort: number };

/** A peer with everything decided about it. */
export interface PlannedPeer extends Omit<AssignedPeer, 'expose'> {
  /** Where the tunnel has IPv6. */
  addressIpv6?: string;
  expose: PlannedPort[];
}

/** The settings of a VPN with everything decided that they leave open. */
export interface VpnPlan {
  /** As given, with everything assigned to the peers, so that they keep it. */
  settings: VpnSettings & { peers: AssignedPeer[] };
  /** Ref of the VPN's entity. */
  entityRef: string;
  /** What devices dial, `host:port`. */
  endpoint: string;
  /** Networks of the tunnel: IPv4, and IPv6 where it has one. */
  subnets: string[];
  /** The server's address in the tunnel. */
  tunnelAddress: string;
  /** The server's IPv6 address in the tunnel, where the tunnel has IPv6. */
  tunnelAddressIpv6?: string;
  /** Ranges of the cluster's pods and Services, as far as it tells. */
  clusterRanges: string[];
  /** Networks that devices send through the tunnel. */
  allowedIps: string[];
  dns: string[];
  peers: PlannedPeer[];
  listenPort: number;
}

/**
 * Decides what the settings leave open, the same for the same input.
 *
 * @throws InputError if a network behind a peer overlaps one of the cluster
 */
export function planVpn({
  settings,
  facts,
}: Pick<GeneratorInput, 'settings' | 'facts'>): VpnPlan {
  const peers = assignPeers(settings);
  const { name, serverAddress, nodePort, subnet, subnetIpv6 } = settings;
  const subnets = [subnet, ...(subnetIpv6 ? [subnetIpv6] : [])];
  const clusterRanges = facts ? clusterRangesOf(facts) : [];
  const allowedIps =
    settings.allowedIps ?? (clusterRanges.length ? clusterRanges : everything);
  if (facts) {
    refuseNetworksOf(settings.peers, facts);
  }
  return {
    settings: { ...settings, peers },
    entityRef: vpnEntityRef(name),
    endpoint: `${serverAddress}:${nodePort}`,
    subnets,
    tunnelAddress: serverAddressOf(subnet),
    tunnelAddressIpv6: subnetIpv6 && serverAddressOf(subnetIpv6),
    clusterRanges,
    allowedIps: withSubnets(withoutHostBits(allowedIps), subnets),
    dns: settings.dns ?? (facts?.dnsAddress ? [facts.dnsAddress] : []),
    peers: peers.map(peer => planPeer(peer, settings)),
    listenPort: LISTEN_PORT,
  };
}

function refuseNetworksOf(peers: PeerSettings[], facts: RecordedFacts) {
  for (const { name, networks } of peers) {
    for (const network of networks) {
      const refusal = refuseNetworkBehindPeer(facts, network);
      if (refusal) {
        throw new InputError(`Network behind peer ${name}: ${refusal}`);
      }
    }
  }
}

/** Devices reach each other, so the tunnel's own networks belong to what they send through it. */
function withSubnets(networks: string[], subnets: string[]): string[] {
  const missing = subnets.filter(
    subnet => !networks.some(network => covers(network, subnet)),
  );
  return [...missing, ...networks];
}

function planPeer(
  peer: AssignedPeer,
  { subnet, subnetIpv6 }: VpnSettings,
): PlannedPeer {
  const position = peerPositionOf(subnet, peer.address)!;
  return {
    ...peer,
    networks: withoutHostBits(peer.networks),
    addressIpv6: subnetIpv6 && peerAddressIpv6Of(subnetIpv6, position),
    expose: peer.expose.map(({ port, protocol, targetPort, podPort }) => ({
      port,
      protocol,
      targetPort: targetPort ?? port,
      podPort,
    })),
  };
}
