import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is a `repoUrl`, as Backstage's publish actions take it; nothing for the portal's own folder. */
export const repositoryFieldSchema = makeFieldSchema({
  output: z => z.string(),
});

/** Props of the field. */
export type VpnRepositoryPickerProps = typeof repositoryFieldSchema.TProps;
