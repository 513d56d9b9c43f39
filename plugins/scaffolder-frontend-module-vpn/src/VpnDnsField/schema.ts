import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is a list of addresses of DNS servers. */
export const dnsFieldSchema = makeFieldSchema({
  output: z => z.array(z.string()),
});

/** Props of the field. */
export type VpnDnsFieldProps = typeof dnsFieldSchema.TProps;
