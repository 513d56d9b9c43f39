import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is the name of a namespace; that of the VPN behind `vpn-` where it is left out. */
export const namespaceFieldSchema = makeFieldSchema({
  output: z => z.string(),
});

/** Props of the field. */
export type VpnNamespaceFieldProps = typeof namespaceFieldSchema.TProps;
