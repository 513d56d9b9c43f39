import { z } from 'zod';

/** A storage class of a cluster. */
export const storageClassSchema = z.object({
  name: z.string(),
  /** For example `driver.longhorn.io`. */
  provisioner: z.string(),
  /** Whether the cluster uses it for claims that name none. */
  isDefault: z.boolean(),
  reclaimPolicy: z.string().optional(),
  volumeBindingMode: z.string().optional(),
  allowVolumeExpansion: z.boolean(),
});

/**
 * What a cluster tells about itself, as far as the portal may read it: what
 * the wizard proposes from and the generator needs.
 */
export const clusterFactsSchema = z.object({
  /** Version of the API server, for example `v1.34.9`. */
  version: z.string().optional(),
  /** Addresses and ports of the API server as pods see it: the Service's and its endpoints'. */
  apiServers: z.array(
    z.object({ address: z.string(), port: z.number().int() }),
  ),
  /** Address ranges of pods, in CIDR notation. */
  podRanges: z.array(z.string()),
  /** Address ranges of Services, in CIDR notation. */
  serviceRanges: z.array(z.string()),
  /** Address of the cluster's DNS Service. */
  dnsAddress: z.string().optional(),
  /** Whether Cilium enforces network policies (its kinds are known). */
  cilium: z.boolean(),
  storageClasses: z.array(storageClassSchema),
  /**
   * Longhorn's setting `node-down-pod-deletion-policy`, where Longhorn runs. With
   * `do-nothing` a VPN stays down when its node dies, until somebody deletes its pod.
   */
  nodeDownPolicy: z.string().optional(),
  /** NodePorts that Services of the cluster hold, of any protocol, ascending. */
  usedNodePorts: z.array(z.number().int()),
  nodeAddresses: z.array(
    z.object({
      node: z.string(),
      /** `ExternalIP`, `InternalIP` or `Hostname`. */
      type: z.string(),
      address: z.string(),
    }),
  ),
  /** Namespaces that hold a VPN already, with the ref of its entity where it is known. */
  vpnNamespaces: z.array(
    z.object({ namespace: z.string(), entityRef: z.string().optional() }),
  ),
  /** What could not be read, each with its cause; the facts of it are empty. */
  unread: z.array(z.object({ what: z.string(), cause: z.string() })),
});

/** Of these, what the files of a VPN are made from, so that its repository records it. */
export const recordedFactsSchema = clusterFactsSchema.pick({
  apiServers: true,
  podRanges: true,
  serviceRanges: true,
  dnsAddress: true,
  cilium: true,
  storageClasses: true,
  nodeDownPolicy: true,
  nodeAddresses: true,
});

/** A storage class of a cluster. */
export type StorageClass = z.infer<typeof storageClassSchema>;

/** What a cluster tells about itself. */
export type ClusterFacts = z.infer<typeof clusterFactsSchema>;

/** What a repository records of its cluster. */
export type RecordedFacts = z.infer<typeof recordedFactsSchema>;
