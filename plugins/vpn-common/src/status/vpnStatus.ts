import { z } from 'zod';
import { vpnProblemSchema, vpnProblemWordsSchema } from './vpnProblem';

/** How a VPN is, in one word. */
export const vpnHealthSchema = z.enum([
  'healthy',
  'degraded',
  'down',
  'unknown',
]);

/** A pod of the VPN. */
export const vpnPodSchema = z.object({
  name: z.string(),
  /** What `kubectl get pods` would show, for example `Running` or `ImagePullBackOff`. */
  state: z.string(),
  ready: z.boolean(),
  /** Containers that are ready, and all of them. */
  readyContainers: z.number().int(),
  containers: z.number().int(),
  /** Restarts of all containers. */
  restarts: z.number().int(),
  node: z.string().optional(),
  image: z.string().optional(),
  /** When the pod was started, ISO 8601. */
  startedAt: z.string().optional(),
  /** Why it is not well, in the scheduler's or the kubelet's own sentence. */
  message: z.string().optional(),
});

/** The Deployment of the VPN. */
export const vpnDeploymentSchema = z.object({
  name: z.string(),
  replicas: z.number().int(),
  readyReplicas: z.number().int(),
});

/** The Service of the VPN. */
export const vpnServiceSchema = z.object({
  name: z.string(),
  type: z.string(),
  protocol: z.string(),
  nodePort: z.number().int().optional(),
  /** `Cluster` or `Local`. */
  externalTrafficPolicy: z.string().optional(),
  /** What devices dial: server address and NodePort, `host:port`. */
  endpoint: z.string().optional(),
});

/** The Longhorn volume behind the claim. */
export const vpnLonghornVolumeSchema = z.object({
  name: z.string(),
  /** `healthy`, `degraded`, `faulted`, or `unknown` (usual while detached). */
  robustness: z.string(),
  /** `attached`, `detached`, …. */
  state: z.string(),
  replicasWanted: z.number().int(),
  /** Running replicas, where the portal may know them. */
  replicasRunning: z.number().int().optional(),
  node: z.string().optional(),
  /** Space that the volume takes, in bytes. */
  actualSizeBytes: z.number().optional(),
});

/** The claim of the VPN and the volume behind it. */
export const vpnVolumeSchema = z.object({
  claim: z.string(),
  /** `Pending`, `Bound` or `Lost`. */
  phase: z.string(),
  /** Capacity of the bound volume, else the size asked for, for example `1Gi`. */
  capacity: z.string().optional(),
  storageClass: z.string().optional(),
  accessModes: z.array(z.string()),
  volumeName: z.string().optional(),
  longhorn: vpnLonghornVolumeSchema.optional(),
});

/** The tunnel, as the reporter in the pod saw it last. */
export const vpnTunnelSchema = z.object({
  state: z.enum(['up', 'down']),
  reason: z.string().optional(),
  forwarding: z.boolean(),
  interface: z.string(),
  publicKey: z.string().optional(),
  listenPort: z.number().int().optional(),
  /** When the last report was made, ISO 8601, by the clock of the node: for the time between two reports. */
  reportedAt: z.string().optional(),
  /** When the portal received the last report, ISO 8601. */
  receivedAt: z.string(),
});

/** How a peer is: see CONNECTED_SECONDS. */
export const vpnPeerStateSchema = z.enum(['connected', 'idle', 'never']);

/** A peer in the tunnel. */
export const vpnPeerSchema = z.object({
  name: z.string(),
  publicKey: z.string(),
  state: vpnPeerStateSchema,
  /** Where it connects from; left out without the permission `vpn.peers.read`. */
  endpoint: z.string().optional(),
  /** Its address in the tunnel. */
  address: z.string().optional(),
  /** Its IPv6 address in the tunnel, where the tunnel has IPv6. */
  addressIpv6: z.string().optional(),
  /** Networks behind it, in CIDR notation. */
  networks: z.array(z.string()),
  /** When it shook hands last, ISO 8601, by the portal's clock. */
  lastHandshakeAt: z.string().optional(),
  /** Bytes that the server received from it, and sent to it, since the interface came up. */
  receivedBytes: z.number(),
  sentBytes: z.number(),
});

/** A warning that the cluster noted about an object of the VPN. */
export const vpnEventSchema = z.object({
  /** In the cluster's one word, for example `FailedMount`. */
  reason: z.string(),
  /** In the cluster's own sentence; a long one is cut to CLUSTER_MESSAGE_LENGTH. */
  message: z.string(),
  /** How often it was seen. */
  count: z.number().int(),
  /** When it was seen last, ISO 8601. */
  lastSeenAt: z.string(),
  /** Kind and name of what it is about, for example `Pod office-7d4b9c-x2x7p`. */
  object: z.string(),
});

/** The kinds of objects that a status is made from. */
export const vpnSourceKindSchema = z.enum([
  'pods',
  'services',
  'deployments',
  'persistentvolumeclaims',
  'configmaps',
  'longhornvolumes',
]);

/** How well one kind of object can be read. */
export const vpnSourceSchema = z.object({
  kind: vpnSourceKindSchema,
  /**
   * `connecting`: nothing read yet; `live`; `stale`: known, but the cluster
   * no longer answers; `refused` (401, 403); `unreachable`: never read;
   * `absent`: the cluster does not know the kind.
   */
  state: z.enum([
    'connecting',
    'live',
    'stale',
    'refused',
    'unreachable',
    'absent',
  ]),
  /** Since when it is in this state, ISO 8601. */
  since: z.string(),
  /** What the cluster or the network said. */
  cause: z.string().optional(),
});

/** All that is known about a VPN. */
export const vpnStatusSchema = z.object({
  entityRef: z.string(),
  cluster: z.string(),
  namespace: z.string(),
  health: vpnHealthSchema,
  /** Errors first. */
  problems: z.array(vpnProblemSchema),
  pods: z.array(vpnPodSchema),
  deployment: vpnDeploymentSchema.optional(),
  service: vpnServiceSchema.optional(),
  volume: vpnVolumeSchema.optional(),
  tunnel: vpnTunnelSchema.optional(),
  /** By name. */
  peers: z.array(vpnPeerSchema),
  /**
   * Warnings of the last hour, the newest first, MOST_EVENTS at most. They are
   * read only while a problem needs its cause, so most VPNs that are well have none.
   */
  events: z.array(vpnEventSchema).optional(),
  sources: z.array(vpnSourceSchema),
  /** When what the status is made from was last known to be true, ISO 8601. */
  observedAt: z.string(),
});

/** A row of the fleet: what a list of VPNs shows of each. */
export const vpnSummarySchema = z.object({
  entityRef: z.string(),
  title: z.string().optional(),
  owner: z.string().optional(),
  cluster: z.string(),
  namespace: z.string(),
  health: vpnHealthSchema,
  /** Message of the first problem. */
  problem: z.string().optional(),
  /** What that message was made from. */
  problemWords: vpnProblemWordsSchema.optional(),
  endpoint: z.string().optional(),
  peersConnected: z.number().int(),
  peers: z.number().int(),
  /** Longhorn's robustness where there is one, else the phase of the claim. */
  volume: z.string().optional(),
  observedAt: z.string(),
});

/** How a VPN is, in one word. */
export type VpnHealth = z.infer<typeof vpnHealthSchema>;
/** A pod of the VPN. */
export type VpnPod = z.infer<typeof vpnPodSchema>;
/** The Deployment of the VPN. */
export type VpnDeployment = z.infer<typeof vpnDeploymentSchema>;
/** The Service of the VPN. */
export type VpnService = z.infer<typeof vpnServiceSchema>;
/** The claim of the VPN and the volume behind it. */
export type VpnVolume = z.infer<typeof vpnVolumeSchema>;
/** The Longhorn volume behind the claim. */
export type VpnLonghornVolume = z.infer<typeof vpnLonghornVolumeSchema>;
/** The tunnel, as the reporter in the pod saw it last. */
export type VpnTunnel = z.infer<typeof vpnTunnelSchema>;
/** How a peer is. */
export type VpnPeerState = z.infer<typeof vpnPeerStateSchema>;
/** A peer in the tunnel. */
export type VpnPeer = z.infer<typeof vpnPeerSchema>;
/** A warning that the cluster noted about an object of the VPN. */
export type VpnEvent = z.infer<typeof vpnEventSchema>;
/** A kind of objects that a status is made from. */
export type VpnSourceKind = z.infer<typeof vpnSourceKindSchema>;
/** How well one kind of object can be read. */
export type VpnSource = z.infer<typeof vpnSourceSchema>;
/** All that is known about a VPN. */
export type VpnStatus = z.infer<typeof vpnStatusSchema>;
/** A row of the fleet. */
export type VpnSummary = z.infer<typeof vpnSummarySchema>;
