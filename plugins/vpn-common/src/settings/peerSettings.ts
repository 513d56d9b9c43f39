import { z } from 'zod';
import { POD_PORT_RANGE } from '../limits';
import {
  momentSchema,
  networkSchema,
  peerAddressSchema,
  peerNameSchema,
  publicKeySchema,
} from './fields';
import { list } from './list';

const outOfRange = 'must be a port from 1 to 65535';
const port = z.number().int().min(1, outOfRange).max(65535, outOfRange);

/** A port of a device that workloads of the cluster may reach. */
export const exposedPortSchema = z.object({
  /** Port of the Service in the cluster. */
  port,
  protocol: z.enum(['TCP', 'UDP']).default('TCP'),
  /** Port on the device; that of the Service where left out. */
  targetPort: port.optional(),
  /** Port of the pod that stands for it; a free one where left out. */
  podPort: z
    .number()
    .int()
    .min(POD_PORT_RANGE.min)
    .max(POD_PORT_RANGE.max)
    .optional(),
});

/** A device that may connect. */
export const peerSettingsSchema = z.object({
  name: peerNameSchema,
  /** IPv4 address in the tunnel, which the device keeps; a free one where left out. The IPv6 one ends alike. */
  address: peerAddressSchema.optional(),
  /** Public key of a device that made its own pair; without it the server makes one. */
  publicKey: publicKeySchema.optional(),
  /** Networks behind the device that the VPN routes to it. */
  networks: list(networkSchema).default([]),
  expose: z.array(exposedPortSchema).default([]),
  /** Seconds between keepalives that the device sends, 0 for none; KEEPALIVE_SECONDS where left out. */
  keepalive: z.number().int().min(0).max(65535).optional(),
  /** Cut off, but still listed, with its address kept. */
  disabled: z.boolean().optional(),
  /** When it is cut off. */
  expires: momentSchema.optional(),
});

/** A port of a device that workloads of the cluster may reach. */
export type ExposedPort = z.infer<typeof exposedPortSchema>;
/** A device that may connect, as a user gives it. */
export type PeerSettingsInput = z.input<typeof peerSettingsSchema>;
/** A device that may connect. */
export type PeerSettings = z.infer<typeof peerSettingsSchema>;
