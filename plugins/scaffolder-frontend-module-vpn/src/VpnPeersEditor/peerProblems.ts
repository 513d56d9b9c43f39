import {
  type ClusterFacts,
  refuseNetworkBehindPeer,
  tunnelPeersSchema,
} from 'backstage-plugin-vpn-common';
import type { EnteredPeer } from '../form';
import type { Tunnel } from './tunnelOf';

/** Something that is wrong with the devices. */
export interface PeerProblem {
  /** Where: empty for all devices together, else a position, and a part of that device such as `networks.0`. */
  path: Array<string | number>;
  message: string;
}

/**
 * What is wrong with devices that come into a tunnel, among themselves, with
 * those that are there already, and on the picked cluster.
 */
export function peerProblems(
  peers: EnteredPeer[],
  { subnet, subnetIpv6, there }: Tunnel,
  facts: ClusterFacts | undefined,
): PeerProblem[] {
  const { error } = tunnelPeersSchema.safeParse({
    subnet,
    subnetIpv6,
    peers: [...there, ...peers.map(checkable)],
  });
  return [
    ...(error?.issues ?? [])
      .filter(({ path }) => path[0] === 'peers')
      .map(({ path, message }) => ({
        path: withoutThere(path.slice(1), there.length),
        message,
      }))
      .filter(({ path: [position = 0] }) => Number(position) >= 0),
    ...(facts ? networkProblems(peers, facts) : []),
  ];
}

/** Counts positions from the first device that comes; those that are there get negative ones. */
function withoutThere(
  [position, ...part]: PeerProblem['path'],
  there: number,
): PeerProblem['path'] {
  return position === undefined ? [] : [Number(position) - there, ...part];
}

/** A port that is not entered yet counts as one out of range, so that everything else is checked too. */
function checkable(peer: EnteredPeer) {
  return {
    ...peer,
    expose: peer.expose.map(({ port = 0, ...rest }) => ({ port, ...rest })),
  };
}

function networkProblems(
  peers: EnteredPeer[],
  facts: ClusterFacts,
): PeerProblem[] {
  return peers.flatMap(({ networks }, position) =>
    networks.flatMap((network, index) => {
      const message = refuseNetworkBehindPeer(facts, network);
      return message ? [{ path: [position, 'networks', index], message }] : [];
    }),
  );
}

/** Leaves out that something is missing: nobody is told so while still filling in. */
export function withoutMissing(
  problems: PeerProblem[],
  peers: EnteredPeer[],
): PeerProblem[] {
  return problems.filter(({ path }) => {
    const value = path.reduce<unknown>(
      (part, step) => (part as Record<string, unknown> | undefined)?.[step],
      peers,
    );
    return value !== undefined && value !== '';
  });
}

/** A problem as it is told apart from the device's inputs. */
export function describeProblem(
  { path: [position], message }: PeerProblem,
  peers: EnteredPeer[],
): string {
  return position === undefined
    ? message
    : `${titleOf(peers[Number(position)], Number(position))}: ${message}`;
}

/** What a device is called: its name, or its place in the list while it has none. */
export function titleOf({ name }: EnteredPeer, position: number): string {
  return name || `Device ${position + 1}`;
}
