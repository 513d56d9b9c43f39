import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import {
  dnsServerSchema,
  networkSchema,
  peerAddressSchema,
  peerNameSchema,
  serverAddressSchema,
} from './fields';

/** A server address and a port, such as `vpn.example.com:31820`. */
const endpointSchema = z.string().refine(text => {
  const [, host, port] = /^(.+):([1-9][0-9]{0,4})$/.exec(text) ?? [];
  return serverAddressSchema.safeParse(host).success && Number(port) <= 65535;
}, 'must be a server address and a port, such as vpn.example.com:31820');

/** What the next device of a VPN is told, beside its keys. */
export const nextDeviceSchema = z.object({
  /** The free address in the tunnel that it would get. */
  address: peerAddressSchema,
  /** Its IPv6 address, where the tunnel has IPv6. */
  addressIpv6: z
    .string()
    .refine(text => ipaddr.IPv6.isValid(text) && !text.includes('%'), {
      message: 'must be an IPv6 address',
    })
    .optional(),
  /** What it dials, `host:port`. */
  endpoint: endpointSchema,
  /** Networks that it sends through the tunnel, in CIDR notation. */
  allowedIps: z.array(networkSchema).min(1),
  /** DNS servers that it asks; none where empty. */
  dns: z.array(dnsServerSchema),
  keepaliveSeconds: z.number().int().min(0).max(65535),
  /** Names that it cannot have, without regard to case. */
  takenNames: z.array(peerNameSchema),
  /**
   * The command that shows the configuration of a device whose keys the
   * server made, as a QR code in a terminal. The device's name comes behind
   * it, after a blank.
   */
  showPeerCommand: z.string(),
});

/** What the next device of a VPN is told, beside its keys. */
export type NextDevice = z.infer<typeof nextDeviceSchema>;
