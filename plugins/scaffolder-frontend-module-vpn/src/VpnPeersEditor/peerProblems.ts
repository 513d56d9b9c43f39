import {
  type ClusterFacts,
  refuseNetworkBehindPeer,
  tunnelPeersSchema,
} from 'backstage-plugin-vpn-common';
import { type EnteredPeer, peersOf, type WizardValues } from '../form';

/** Something that is wrong with the devices. */
export interface PeerProblem {
  /** Where: empty for all devices together, else a position, and a part of that device such as `networks.0`. */
  path: Array<string | number>;
  message: string;
}

/**
 * What is wrong with the devices of a VPN, among themselves and on the picked
 * cluster.
 */
export function peerProblems(
  values: WizardValues,
  facts: ClusterFacts | undefined,
): PeerProblem[] {
  const peers = peersOf(values);
  const { error } = tunnelPeersSchema.safeParse({
    subnet: values.subnet,
    subnetIpv6: values.subnetIpv6,
    peers: peers.map(checkable),
  });
  return [
    ...(error?.issues ?? [])
      .filter(({ path }) => path[0] === 'peers')
      .map(({ path, message }) => ({ path: path.slice(1), message })),
    ...(facts ? networkProblems(peers, facts) : []),
  ];
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
