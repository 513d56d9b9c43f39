import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is a list of names of devices. */
export const peersPickerSchema = makeFieldSchema({
  output: z => z.array(z.string()),
});

/** Props of the field. */
export type VpnPeersPickerProps = typeof peersPickerSchema.TProps;
