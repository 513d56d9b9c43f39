import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is a network in CIDR notation. */
export const subnetFieldSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      family: z
        .enum(['ipv4', 'ipv6'])
        .optional()
        .describe('Of which kind the network is; IPv4 where left out'),
    }),
});

/** Props of the field. */
export type VpnSubnetFieldProps = typeof subnetFieldSchema.TProps;
