import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { networksProblem } from './networkPreset';
import { networksFieldSchema } from './schema';
import { VpnNetworksPicker } from './VpnNetworksPicker';

/** The form field `VpnNetworksPicker`: what goes through the tunnel. */
export const vpnNetworksPicker = createFormField({
  name: 'VpnNetworksPicker',
  component: VpnNetworksPicker,
  schema: networksFieldSchema,
  validation: (networks, field) => {
    const problem = networksProblem(networks);
    if (problem) {
      field.addError(problem);
    }
  },
});
