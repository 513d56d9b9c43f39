import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is the name by which the Kubernetes plugin knows the cluster. */
export const clusterSchema = makeFieldSchema({ output: z => z.string() });

/** Props of the field. */
export type VpnClusterPickerProps = typeof clusterSchema.TProps;
