import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is the name of a device. */
export const peerPickerSchema = makeFieldSchema({ output: z => z.string() });

/** Props of the field. */
export type VpnPeerPickerProps = typeof peerPickerSchema.TProps;
