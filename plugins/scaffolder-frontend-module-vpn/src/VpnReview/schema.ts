import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The field has no value. */
export const reviewFieldSchema = makeFieldSchema({
  output: z => z.null(),
  uiOptions: z =>
    z.object({
      templateRef: z
        .string()
        .describe('Ref of the template whose generator makes the files'),
    }),
});

/** Props of the field. */
export type VpnReviewProps = typeof reviewFieldSchema.TProps;
