import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { reviewFieldSchema } from './schema';
import { VpnReview } from './VpnReview';

/** The form field `VpnReview`: shows what will be made. */
export const vpnReview = createFormField({
  name: 'VpnReview',
  component: VpnReview,
  schema: reviewFieldSchema,
});
