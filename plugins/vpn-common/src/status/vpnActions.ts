import { z } from 'zod';
import { entityRefSchema } from '../settings/fields';

/** Input of the action `vpn:list`. */
export const vpnListInputSchema = z.object({});

/** Input of the action `vpn:get-status`. */
export const vpnGetStatusInputSchema = z.object({
  entityRef: entityRefSchema.describe(
    'Ref of the catalog entity of the VPN, as vpn:list shows it, for example resource:default/office; the name alone is enough in namespace default',
  ),
});
