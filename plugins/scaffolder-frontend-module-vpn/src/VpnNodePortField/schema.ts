import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is a NodePort; a free one is chosen where it is left out. */
export const nodePortFieldSchema = makeFieldSchema({ output: z => z.number() });

/** Props of the field. */
export type VpnNodePortFieldProps = typeof nodePortFieldSchema.TProps;
