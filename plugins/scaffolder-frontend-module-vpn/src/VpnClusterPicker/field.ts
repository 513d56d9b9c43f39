import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { clusterSchema } from './schema';
import { validateCluster } from './validateCluster';
import { VpnClusterPicker } from './VpnClusterPicker';

/** The form field `VpnClusterPicker`: picks a cluster by its name. */
export const vpnClusterPicker = createFormField({
  name: 'VpnClusterPicker',
  component: VpnClusterPicker,
  schema: clusterSchema,
  validation: validateCluster,
});
