import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is a host name, an IPv4 address, or an IPv6 address in brackets. */
export const serverAddressFieldSchema = makeFieldSchema({
  output: z => z.string(),
});

/** Props of the field. */
export type VpnServerAddressFieldProps = typeof serverAddressFieldSchema.TProps;
