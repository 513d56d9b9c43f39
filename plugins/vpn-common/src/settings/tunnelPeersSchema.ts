import { z } from 'zod';
import { checkPeers } from './checkPeers';
import { peerSettingsSchema } from './peerSettings';
import { vpnSettingsSchema } from './vpnSettings';

const { subnet, subnetIpv6 } = vpnSettingsSchema.innerType().innerType().shape;

/**
 * The peers of a VPN and its tunnel, apart from its other settings: for forms
 * that check them while they are filled in.
 */
export const tunnelPeersSchema = z
  .object({ subnet, subnetIpv6, peers: z.array(peerSettingsSchema) })
  .superRefine(checkPeers);
