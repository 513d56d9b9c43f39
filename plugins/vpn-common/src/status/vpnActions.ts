import { z } from 'zod';
import { ENTITY_REF_PATTERN } from '../limits';

/** Input of the action `vpn:list`. */
export const vpnListInputSchema = z.object({});

/** Input of the action `vpn:get-status`. */
export const vpnGetStatusInputSchema = z.object({
  entityRef: z
    .string()
    .regex(
      ENTITY_REF_PATTERN,
      'must be the ref of an entity, for example resource:default/office',
    )
    .describe(
      'Ref of the catalog entity of the VPN, as vpn:list shows it, for example resource:default/office; its name alone is enough in namespace default',
    ),
});
