import {
  LISTEN_PORT,
  networksOverlap,
  parseNetwork,
  peerAddressOf,
  type PeerSettings,
  serverAddressOf,
  type VpnSettings,
  vpnEntityRef,
} from 'backstage-plugin-vpn-common';
import { sizing } from './sizing';
import type { GeneratorInput } from './types';

const everything = ['0.0.0.0/0', '::/0'];

/** An exposed port of a device, with the pod's port that stands for it. */
export interface PlannedPort {
  port: number;
  protocol: 'TCP' | 'UDP';
  targetPort: number;
  podPort: number;
}

/** A peer with what is assigned to it. */
export interface PlannedPeer extends Omit<PeerSettings, 'expose'> {
  address: string;
  expose: PlannedPort[];
}

/** The settings of a VPN with everything decided that they leave open. */
export interface VpnPlan {
  settings: VpnSettings;
  /** Ref of the VPN's entity. */
  entityRef: string;
  /** What devices dial, `host:port`. */
  endpoint: string;
  /** The server's address in the tunnel. */
  tunnelAddress: string;
  /** Networks that devices send through the tunnel. */
  allowedIps: string[];
  dns: string[];
  peers: PlannedPeer[];
  listenPort: number;
}

/** Decides what the settings leave open, the same for the same input. */
export function planVpn({ settings, facts }: GeneratorInput): VpnPlan {
  const { name, serverAddress, nodePort, subnet } = settings;
  const clusterRanges = [
    ...(facts?.podRanges ?? []),
    ...(facts?.serviceRanges ?? []),
  ];
  const allowedIps =
    settings.allowedIps ?? (clusterRanges.length ? clusterRanges : everything);
  return {
    settings,
    entityRef: vpnEntityRef(name),
    endpoint: `${serverAddress}:${nodePort}`,
    tunnelAddress: serverAddressOf(subnet),
    allowedIps: withSubnet(allowedIps, subnet),
    dns: settings.dns ?? (facts?.dnsAddress ? [facts.dnsAddress] : []),
    peers: planPeers(settings),
    listenPort: LISTEN_PORT,
  };
}

/** Devices reach each other, so the tunnel's own network belongs to what they send through it. */
function withSubnet(networks: string[], subnet: string): string[] {
  const tunnel = parseNetwork(subnet)!;
  const covered = networks.some(text => {
    const network = parseNetwork(text)!;
    return network[1] <= tunnel[1] && networksOverlap(network, tunnel);
  });
  return covered ? networks : [subnet, ...networks];
}

function planPeers({ peers, subnet }: VpnSettings): PlannedPeer[] {
  let podPort = sizing.firstExposedPort;
  return peers.map((peer, position) => ({
    ...peer,
    address: peerAddressOf(subnet, position),
    expose: peer.expose.map(({ port, protocol, targetPort }) => ({
      port,
      protocol,
      targetPort: targetPort ?? port,
      podPort: podPort++,
    })),
  }));
}
