import {
  networkSchema,
  peerNameSchema,
  publicKeySchema,
} from 'backstage-plugin-vpn-common';

/** A peer as `peers.yaml` declares it. */
export interface DeclaredPeer {
  name: string;
  publicKey?: string;
  allowedIps: string[];
}

/** The declared peers, and those that cannot be in the tunnel, each with the reason. */
export interface DeclaredPeers {
  peers: DeclaredPeer[];
  skipped: Array<{ name: string; reason: string }>;
}

/** Reads the data of the ConfigMap that declares the peers of a VPN: one key a peer, its value JSON. */
export function declaredPeers(data: Record<string, string>): DeclaredPeers {
  const result: DeclaredPeers = { peers: [], skipped: [] };
  for (const [name, text] of Object.entries(data)) {
    const read = readPeer(name, text);
    if (typeof read === 'string') {
      result.skipped.push({ name: name.slice(0, 64), reason: read });
    } else {
      result.peers.push(read);
    }
  }
  return result;
}

/** A peer, or the reason why it is left out. */
function readPeer(name: string, text: string): DeclaredPeer | string {
  let entry: Record<string, unknown>;
  try {
    entry = JSON.parse(text);
  } catch {
    return 'not valid JSON';
  }
  const { address, publicKey, networks = [], disabled, expires } = entry ?? {};
  const host = String(address).includes('/')
    ? String(address)
    : `${address}/32`;
  const allowedIps = [
    host,
    ...(Array.isArray(networks) ? networks.map(String) : []),
  ];
  if (!peerNameSchema.safeParse(name).success) {
    return 'not a valid name';
  }
  if (disabled) {
    return 'disabled';
  }
  if (expires && Date.parse(String(expires)) < Date.now()) {
    return 'expired';
  }
  if (
    publicKey !== undefined &&
    !publicKeySchema.safeParse(publicKey).success
  ) {
    return 'not a valid public key';
  }
  if (!allowedIps.every(network => networkSchema.safeParse(network).success)) {
    return 'not a valid address';
  }
  return {
    name,
    allowedIps,
    ...(publicKey !== undefined && { publicKey: String(publicKey) }),
  };
}
