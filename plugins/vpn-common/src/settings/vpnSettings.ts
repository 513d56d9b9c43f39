import { z } from 'zod';
import { defaultNamespaceOf } from '../entity';
import { checkSettings } from './checkSettings';
import {
  clusterNameSchema,
  descriptionSchema,
  dnsServerSchema,
  namespaceSchema,
  networkSchema,
  nodePortSchema,
  ownerSchema,
  repoUrlSchema,
  serverAddressSchema,
  storageClassNameSchema,
  subnetIpv6Schema,
  subnetSchema,
  volumeSizeSchema,
  vpnNameSchema,
} from './fields';
import { list } from './list';
import { peerSettingsSchema } from './peerSettings';
import { serverSettingsSchema } from './serverSettings';

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
    /** IPv6 network of the tunnel; IPv4 only where left out. */
    subnetIpv6: subnetIpv6Schema.optional(),
    /** Networks that devices send through the tunnel; those of the cluster where left out. */
    allowedIps: list(networkSchema).optional(),
    /** DNS servers of the devices; the cluster's where left out. */
    dns: list(dnsServerSchema).optional(),
    peers: z.array(peerSettingsSchema).default([]),
    server: serverSettingsSchema.default({}),
    /** Where the repository is published; the portal's own folder where left out. */
    repoUrl: repoUrlSchema.optional(),
    delivery: deliverySchema.default('manual'),
  })
  .transform(settings => ({
    ...settings,
    namespace: settings.namespace ?? defaultNamespaceOf(settings.name),
  }))
  .superRefine(checkSettings);

/** How the objects get to the cluster. */
export type Delivery = z.infer<typeof deliverySchema>;
/** What a user decides about a VPN, checked and with defaults. */
export type VpnSettings = z.infer<typeof vpnSettingsSchema>;
/** What a user gives to create a VPN. */
export type VpnSettingsInput = z.input<typeof vpnSettingsSchema>;
