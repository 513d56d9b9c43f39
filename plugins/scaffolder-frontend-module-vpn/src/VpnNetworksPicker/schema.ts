import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is a list of networks in CIDR notation; where it is left out, the cluster's pods and Services. */
export const networksFieldSchema = makeFieldSchema({
  output: z => z.array(z.string()),
});

/** Props of the field. */
export type VpnNetworksPickerProps = typeof networksFieldSchema.TProps;
