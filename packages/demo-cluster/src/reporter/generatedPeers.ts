import { WIREGUARD_CONTAINER } from 'backstage-plugin-vpn-common';
import type { Pod } from '../controller/objects';
import type { DeclaredPeer } from './declaredPeers';

const DEFAULT_SUBNET = '10.13.13.0';
// The server has the first address.
const FIRST_ADDRESS = 2;

/**
 * The peers that the image makes in its generator mode, where its environment
 * has `PEERS`: their number, or a list of names.
 */
export function generatedPeers(pod: Pod): DeclaredPeer[] {
  const environment = environmentOf(pod);
  const [network] = (environment.INTERNAL_SUBNET || DEFAULT_SUBNET).match(
    /^\d+\.\d+\.\d+\./,
  ) ?? [''];
  return namesOf(environment.PEERS ?? '').map((name, position) => ({
    name: reportedName(name),
    address: `${network}${FIRST_ADDRESS + position}`,
    networks: [],
  }));
}

function environmentOf(pod: Pod): Record<string, string | undefined> {
  const container = pod.spec.containers.find(
    ({ name }) => name === WIREGUARD_CONTAINER,
  );
  return Object.fromEntries(
    (container?.env ?? []).map(({ name, value }) => [name, value]),
  );
}

function namesOf(peers: string): string[] {
  if (/^\d+$/.test(peers)) {
    return Array.from({ length: Number(peers) }, (_, index) => `${index + 1}`);
  }
  // The image leaves out all other names.
  return peers.split(',').filter(name => /^[A-Za-z0-9]+$/.test(name));
}

/** The name under which the script beside the image tells the portal of a peer. */
function reportedName(name: string): string {
  if (/^\d+$/.test(name)) {
    return `peer${name}`;
  }
  return /^[A-Za-z]/.test(name) ? name : `peer_${name}`;
}
