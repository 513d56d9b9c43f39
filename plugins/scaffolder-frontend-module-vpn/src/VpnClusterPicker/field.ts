import { createWizardField } from '../form';
import { clusterSchema } from './schema';
import { validateCluster } from './validateCluster';
import { VpnClusterPicker } from './VpnClusterPicker';

/** The form field `VpnClusterPicker`: picks a cluster by its name. */
export const vpnClusterPicker = createWizardField({
  name: 'VpnClusterPicker',
  component: VpnClusterPicker,
  schema: clusterSchema,
  validation: validateCluster,
});
