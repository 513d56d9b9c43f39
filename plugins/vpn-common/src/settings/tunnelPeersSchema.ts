import { z } from 'zod';
import { checkPeers } from './checkPeers';
import { subnetIpv6Schema, subnetSchema } from './fields';
import { peerSettingsSchema } from './peerSettings';

/**
 * The peers of a VPN and its tunnel, apart from its other settings: for forms
 * that check them while they are filled in.
 */
export const tunnelPeersSchema = z
  .object({
    subnet: subnetSchema,
    subnetIpv6: subnetIpv6Schema.optional(),
    peers: z.array(peerSettingsSchema),
  })
  .superRefine(checkPeers);
