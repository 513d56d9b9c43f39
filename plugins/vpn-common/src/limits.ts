/**
 * NodePort range of an API server that does not set
 * `--service-node-port-range`, both ends included.
 */
export const NODE_PORT_RANGE = { min: 30000, max: 32767 } as const;

/** UDP port that WireGuard listens on inside the pod. */
export const LISTEN_PORT = 51820;

/**
 * Age of a handshake, in seconds, up to which a peer counts as connected:
 * WireGuard rejects a session after 180 s (REJECT_AFTER_TIME).
 */
export const CONNECTED_SECONDS = 180;

/** Silence of the status reporter, in seconds, that is reported as a problem. Its heartbeat is 30 s. */
export const REPORTER_SILENT_SECONDS = 60;

/** Longest time between two reports, in seconds, over which rates are taken: beyond, heartbeats are missing. */
export const RATE_SECONDS = 90;

/** Reports over which the traffic of a peer is remembered: 10 to 30 minutes. */
export const MOST_TRAFFIC_SAMPLES = 60;

/** Age of a pod, in seconds, from which a report that never came is a problem. */
export const REPORTER_ABSENT_SECONDS = 60;

/** How long, in seconds, a pod may take to end after the moment by which it should have. */
export const POD_STUCK_SECONDS = 60;

/** Age of an event, in seconds, up to which a status shows it; a cluster itself forgets it after an hour where it sets nothing else. */
export const EVENT_RECENT_SECONDS = 3600;

/** Most events that a status shows. */
export const MOST_EVENTS = 5;

/** Length, in characters, from which what a cluster says of a pod or an event is cut. */
export const CLUSTER_MESSAGE_LENGTH = 300;

/** Ports of the pod that stand for exposed ports of devices, both ends included. */
export const POD_PORT_RANGE = { min: 20000, max: 49999 } as const;

/** Most peers of a VPN: about what a status report, one ConfigMap of 1 MiB, can tell of. */
export const MOST_PEERS = 3000;

/** Prefix lengths of the tunnel's IPv4 network, both ends included. */
export const SUBNET_PREFIX = { min: 16, max: 30 } as const;

/** Prefix lengths of the tunnel's IPv6 network, both ends included: the longest has an address for each of the largest IPv4 network. */
export const SUBNET_IPV6_PREFIX = { min: 48, max: 112 } as const;

/** Seconds between keepalives of a device where it sets none: more often than NAT forgets (25 s, as WireGuard's quick start has it). */
export const KEEPALIVE_SECONDS = 25;

/** Longest name of a tunnel on a device: wg-quick and the WireGuard apps take what Linux takes of a network interface. */
export const TUNNEL_NAME_LENGTH = 15;

/** Name of a VPN: a DNS label (RFC 1035), short enough for the names derived from it. */
export const VPN_NAME_PATTERN = /^[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** Name of a peer: unique without regard to case within a VPN. */
export const PEER_NAME_PATTERN = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/;

/** A DNS label as Kubernetes wants it of a namespace (RFC 1123). */
export const NAMESPACE_PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** A DNS subdomain as Kubernetes wants it of a storage class (RFC 1123). */
export const STORAGE_CLASS_PATTERN =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

/** Size of the volume: a whole number of mebi-, gibi- or tebibytes. */
export const VOLUME_SIZE_PATTERN = /^[1-9][0-9]{0,5}(?:Mi|Gi|Ti)$/;

/**
 * An image with registry, repository and tag, and the digest of it where one is
 * pinned: `lscr.io/linuxserver/wireguard:1.0.20250521-r1-ls110@sha256:…`.
 */
export const IMAGE_PATTERN =
  /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::[0-9]{1,5})?(?:\/[a-z0-9]+(?:[._-]{1,2}[a-z0-9]+)*){1,8}:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}(?:@sha256:[0-9a-f]{64})?$/;

/** Share of a processor: millicores or whole ones. */
export const CPU_PATTERN = /^(?:[1-9][0-9]{0,4}m|[1-9][0-9]?)$/;

/** Memory: a whole number of mebi- or gibibytes. */
export const MEMORY_PATTERN = /^[1-9][0-9]{0,4}(?:Mi|Gi)$/;

/** A moment in UTC, to the second, as jq in the pod reads it: `2030-01-31T00:00:00Z`. */
export const MOMENT_PATTERN =
  /^20[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$/;

/** A WireGuard public key: 32 bytes in base64. */
export const PUBLIC_KEY_PATTERN = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

/** Ref of an entity, with or without kind and namespace (Backstage's name rules). */
export const ENTITY_REF_PATTERN =
  /^(?:[A-Za-z][A-Za-z0-9]{0,62}:)?(?:[a-z0-9][a-z0-9-]{0,62}\/)?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/**
 * A repository as Backstage's publish actions take it: a host and the parts
 * that name the repository there. Which parts belong together `repoUrlSchema` decides.
 */
export const REPO_URL_PATTERN =
  /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::[0-9]{1,5})?\?(?:owner|organization|workspace|project|repo)=(?:[\w.~+/-]|%20|%2F|%7E){1,255}(?:&(?:owner|organization|workspace|project|repo)=(?:[\w.~+/-]|%20|%2F|%7E){1,255}){1,2}$/;

/**
 * What a form that knows only patterns can check of a server address, a
 * network, the network of the tunnel and an IP address: their shape. Whether
 * they are right, the schemas in `settings` decide.
 */
export const SHAPES = {
  serverAddress:
    /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])$/,
  network: /^[0-9A-Fa-f:.]{2,39}\/[0-9]{1,3}$/,
  subnet: /^(?:[0-9]{1,3}\.){3}[0-9]{1,3}\/(?:1[6-9]|2[0-9]|30)$/,
  subnetIpv6: /^[0-9A-Fa-f:]{2,39}\/(?:4[89]|[5-9][0-9]|10[0-9]|11[0-2])$/,
  address: /^[0-9A-Fa-f:.]{2,45}$/,
};
