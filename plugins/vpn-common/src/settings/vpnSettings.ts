import { z } from 'zod';
import { defaultNamespaceOf } from '../entity';
import {
  clusterNameSchema,
  descriptionSchema,
  dnsServerSchema,
  namespaceSchema,
  networkSchema,
  nodePortSchema,
  ownerSchema,
  peerNameSchema,
  publicKeySchema,
  repoUrlSchema,
  serverAddressSchema,
  storageClassNameSchema,
  subnetSchema,
  volumeSizeSchema,
  vpnNameSchema,
} from './fields';
import { checkSettings } from './checkSettings';

const port = z.number().int().min(1).max(65535);

/** A list that may also be given as one text, separated by commas. */
function list<T extends z.ZodTypeAny>(item: T) {
  return z.preprocess(
    value =>
      typeof value === 'string'
        ? value
            .split(',')
            .map(part => part.trim())
            .filter(Boolean)
        : value,
    z.array(item),
  );
}

/** A port of a device that workloads of the cluster may reach. */
export const exposedPortSchema = z.object({
  /** Port of the Service in the cluster. */
  port,
  protocol: z.enum(['TCP', 'UDP']).default('TCP'),
  /** Port on the device; that of the Service where left out. */
  targetPort: port.optional(),
});

/** A device that may connect. */
export const peerSettingsSchema = z.object({
  name: peerNameSchema,
  /** Public key of a device that made its own pair; without it the server makes one. */
  publicKey: publicKeySchema.optional(),
  /** Networks behind the device that the VPN routes to it. */
  networks: list(networkSchema).default([]),
  expose: z.array(exposedPortSchema).default([]),
});

/** How the objects get to the cluster. */
export const deliverySchema = z.enum(['apply', 'argocd', 'flux', 'manual']);

/**
 * All that a user decides about a VPN: the parameters of the Create VPN
 * wizard. What it lets through is white-listed, so that it can go into YAML, a
 * shell or a client's configuration.
 */
export const vpnSettingsSchema = z
  .object({
    name: vpnNameSchema,
    owner: ownerSchema,
    description: descriptionSchema.optional(),
    cluster: clusterNameSchema,
    /** `vpn-NAME` where left out. */
    namespace: namespaceSchema.optional(),
    storageClass: storageClassNameSchema.default('longhorn'),
    size: volumeSizeSchema.default('1Gi'),
    nodePort: nodePortSchema,
    serverAddress: serverAddressSchema,
    subnet: subnetSchema.default('10.13.13.0/24'),
    /** Networks that devices send through the tunnel; those of the cluster where left out. */
    allowedIps: list(networkSchema).optional(),
    /** DNS servers of the devices; the cluster's where left out. */
    dns: list(dnsServerSchema).optional(),
    peers: z.array(peerSettingsSchema).default([]),
    /** Where the repository is published; the portal's own folder where left out. */
    repoUrl: repoUrlSchema.optional(),
    delivery: deliverySchema.default('manual'),
  })
  .transform(settings => ({
    ...settings,
    namespace: settings.namespace ?? defaultNamespaceOf(settings.name),
  }))
  .superRefine(checkSettings);

/** A port of a device that workloads of the cluster may reach. */
export type ExposedPort = z.infer<typeof exposedPortSchema>;
/** A device that may connect. */
export type PeerSettings = z.infer<typeof peerSettingsSchema>;
/** How the objects get to the cluster. */
export type Delivery = z.infer<typeof deliverySchema>;
/** What a user decides about a VPN, checked and with defaults. */
export type VpnSettings = z.infer<typeof vpnSettingsSchema>;
/** What a user gives to create a VPN. */
export type VpnSettingsInput = z.input<typeof vpnSettingsSchema>;
