import { createWizardField } from '../form';
import { reviewFieldSchema } from './schema';
import { VpnReview } from './VpnReview';

/** The form field `VpnReview`: shows what will be made. */
export const vpnReview = createWizardField({
  name: 'VpnReview',
  component: VpnReview,
  schema: reviewFieldSchema,
});
