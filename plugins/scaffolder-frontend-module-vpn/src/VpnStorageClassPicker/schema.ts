import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is the name of a storage class. */
export const storageClassFieldSchema = makeFieldSchema({
  output: z => z.string(),
});

/** Props of the field. */
export type VpnStorageClassPickerProps = typeof storageClassFieldSchema.TProps;
