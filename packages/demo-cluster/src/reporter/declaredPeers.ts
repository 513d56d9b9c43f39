import { isIPv4 } from 'node:net';
import {
  PEER_NAME_PATTERN,
  PUBLIC_KEY_PATTERN,
} from 'backstage-plugin-vpn-common';
import { isPlainObject } from 'lodash';
import type { ConfigMap, Pod } from '../controller/objects';
import type { ObjectStore } from '../store/ObjectStore';
import { resources } from '../store/resources';
import { generatedPeers } from './generatedPeers';

/** A peer that the tunnel takes. */
export interface DeclaredPeer {
  name: string;
  address: string;
  addressIpv6?: string;
  publicKey?: string;
  networks: string[];
}

/** A declared peer that the tunnel leaves out. */
export interface SkippedPeer {
  name: string;
  reason: string;
}

/** The entries of `peers.yaml`. */
export interface DeclaredPeers {
  peers: DeclaredPeer[];
  skipped: SkippedPeer[];
}

/**
 * Reads the peers from the ConfigMap that the pod mounts as its volume `peers`.
 * A VPN that was made by hand has none: there the image makes the peers.
 */
export function declaredPeers(store: ObjectStore, pod: Pod): DeclaredPeers {
  const volume = pod.spec.volumes?.find(({ name }) => name === 'peers');
  if (!volume) {
    return { peers: generatedPeers(pod), skipped: [] };
  }
  const configMap = store.get(
    resources.configMaps,
    pod.metadata.namespace,
    volume.configMap?.name ?? '',
  ) as ConfigMap | undefined;
  const result: DeclaredPeers = { peers: [], skipped: [] };
  for (const [name, text] of Object.entries(configMap?.data ?? {}).sort()) {
    const entry = parseEntry(text);
    const reason = reasonToSkip(name, entry);
    if (reason) {
      result.skipped.push({ name: name.slice(0, 64), reason });
    } else {
      const { address, addressIpv6, publicKey, networks } = entry as PeerEntry;
      result.peers.push({
        name,
        address,
        addressIpv6,
        publicKey,
        networks: networks ?? [],
      });
    }
  }
  return result;
}

interface PeerEntry {
  address: string;
  addressIpv6?: string;
  publicKey?: string;
  networks?: string[];
  disabled?: boolean;
  expires?: string;
}

function parseEntry(text: string): Partial<PeerEntry> | undefined {
  try {
    const entry = JSON.parse(text);
    return isPlainObject(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** Why a peer is left out, in the words of the script in a VPN's pod. */
function reasonToSkip(
  name: string,
  entry: Partial<PeerEntry> | undefined,
): string | undefined {
  if (!PEER_NAME_PATTERN.test(name)) {
    return 'its name is not allowed';
  }
  if (!entry) {
    return 'its entry is no JSON object';
  }
  if (!isIPv4(entry.address ?? '')) {
    return 'its address is no IPv4 address';
  }
  if (entry.publicKey && !PUBLIC_KEY_PATTERN.test(entry.publicKey)) {
    return 'its public key is no WireGuard key';
  }
  if (entry.disabled) {
    return 'disabled';
  }
  return entry.expires && Date.parse(entry.expires) <= Date.now()
    ? 'expired'
    : undefined;
}
