import { z } from 'zod';
import { MOST_PEERS } from '../limits';
import { networksOverlap, parseNetwork } from './network';
import type { PeerSettings } from './peerSettings';
import { freePeerAddress } from './assignments';
import { peerCapacity, peerPositionOf } from './subnet';

/** Peers with the networks of the tunnel that they get their addresses from. */
export interface TunnelPeers {
  subnet: string;
  subnetIpv6?: string;
  peers: PeerSettings[];
}

type Refuse = (path: Array<string | number>, message: string) => void;

/**
 * The rules that concern more than one peer, or a peer and the tunnel. Without
 * a subnet that is one, which is refused as a field, only those among the peers.
 */
export function checkPeers(tunnel: TunnelPeers, context: z.RefinementCtx) {
  const { subnet, peers } = tunnel;
  const refuse: Refuse = (path, message) =>
    context.addIssue({ code: z.ZodIssueCode.custom, path, message });

  checkUnique(peers, refuse);
  checkExposed(peers, refuse);
  if (parseNetwork(subnet)) {
    checkAddresses(tunnel, refuse);
    checkNetworks(tunnel, refuse);
    checkCapacity(tunnel, refuse);
  }
  if (peers.length > MOST_PEERS) {
    refuse(
      ['peers'],
      `${peers.length} are too many for one VPN, which can report the status of ${MOST_PEERS}; spread them over several`,
    );
  }
}

function checkCapacity({ subnet, peers }: TunnelPeers, refuse: Refuse) {
  const capacity = peerCapacity(subnet);
  if (peers.length > capacity) {
    refuse(
      ['peers'],
      `${subnet} has addresses for ${capacity} peers, not for ${peers.length}; choose a larger subnet`,
    );
  }
}

function checkUnique(peers: PeerSettings[], refuse: Refuse) {
  const names = new Map<string, string>();
  const keys = new Map<string, string>();
  peers.forEach(({ name, publicKey }, index) => {
    const sameName = names.get(name.toLowerCase());
    if (sameName !== undefined) {
      refuse(
        ['peers', index, 'name'],
        `is the name of another peer, ${sameName}; names differ by more than case`,
      );
    }
    names.set(name.toLowerCase(), name);

    const sameKey = publicKey && keys.get(publicKey);
    if (sameKey) {
      refuse(
        ['peers', index, 'publicKey'],
        `is the public key of another peer, ${sameKey}; each device has its own`,
      );
    }
    if (publicKey) {
      keys.set(publicKey, name);
    }
  });
}

function checkAddresses(tunnel: TunnelPeers, refuse: Refuse) {
  const { subnet, peers } = tunnel;
  const holders = new Map<string, string>();
  peers.forEach(({ name, address }, index) => {
    if (address === undefined) {
      return;
    }
    const holder = holders.get(address);
    const isOfPeer = peerPositionOf(subnet, address) !== undefined;
    if (holder !== undefined || !isOfPeer) {
      const free = freePeerAddress(tunnel);
      refuse(
        ['peers', index, 'address'],
        `${address} is ${
          holder === undefined
            ? `no address for a device in ${subnet}`
            : `the address of ${holder}`
        }; ${free ? `${free} is free` : 'none is free'}`,
      );
    }
    holders.set(address, name);
  });
}

function checkExposed(peers: PeerSettings[], refuse: Refuse) {
  const holders = new Map<number, string>();
  peers.forEach(({ name: peer, expose }, index) => {
    expose.forEach(({ podPort }, position) => {
      const holder = podPort && holders.get(podPort);
      if (holder) {
        refuse(
          ['peers', index, 'expose', position, 'podPort'],
          `${podPort} stands for a port of ${holder} already; leave it out for a free one`,
        );
      }
      if (podPort) {
        holders.set(podPort, peer);
      }
    });
    const names = expose.map(({ port, protocol }) => `${port} (${protocol})`);
    names.forEach((name, position) => {
      if (names.indexOf(name) < position) {
        refuse(
          ['peers', index, 'expose', position, 'port'],
          `${name} is exposed twice; a Service has each port once`,
        );
      }
    });
  });
}

function checkNetworks(
  { subnet, subnetIpv6, peers }: TunnelPeers,
  refuse: Refuse,
) {
  const taken = [subnet, subnetIpv6]
    .filter(text => text !== undefined)
    .flatMap(text => {
      const network = parseNetwork(text);
      return network
        ? [{ what: 'the subnet of the tunnel', text, network }]
        : [];
    });
  peers.forEach((peer, index) =>
    peer.networks.forEach((text, position) => {
      const path = ['peers', index, 'networks', position];
      const network = parseNetwork(text);
      if (!network) {
        return; // Refused as a field.
      }
      if (network[1] === 0) {
        refuse(path, `${text} is every network; name the ones behind the peer`);
        return;
      }
      if (network[0].kind() === 'ipv6' && !subnetIpv6) {
        refuse(
          path,
          `${text} is an IPv6 network, and the tunnel has no IPv6; choose an IPv6 subnet too`,
        );
        return;
      }
      const other = taken.find(entry =>
        networksOverlap(entry.network, network),
      );
      if (other) {
        refuse(path, `${text} overlaps ${other.what}, ${other.text}`);
      }
      taken.push({ what: `a network behind peer ${peer.name}`, text, network });
    }),
  );
}
