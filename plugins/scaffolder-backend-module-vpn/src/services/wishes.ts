import {
  defaultNamespaceOf,
  deliverySchema,
  vpnSettingsSchema,
} from 'backstage-plugin-vpn-common';
import { z } from 'zod';

const { name, cluster, namespace, storageClass, subnet, subnetIpv6 } =
  vpnSettingsSchema.innerType().innerType().shape;

/**
 * What a user wishes of a cluster: the settings of a VPN that the cluster has
 * a say in. A wished NodePort is not limited here, so that one out of range is
 * named together with everything else that the cluster refuses.
 */
export const wishesSchema = z
  .object({
    name,
    cluster,
    namespace,
    storageClass,
    subnet,
    subnetIpv6,
    nodePort: z.number().int().optional(),
    delivery: deliverySchema.optional(),
    /** Whether to go on where the cluster does not answer. */
    allowUnchecked: z.boolean().optional(),
  })
  .transform(wishes => ({
    ...wishes,
    namespace: wishes.namespace ?? defaultNamespaceOf(wishes.name),
  }));

/** What a user wishes of a cluster, with defaults. */
export type Wishes = z.output<typeof wishesSchema>;
