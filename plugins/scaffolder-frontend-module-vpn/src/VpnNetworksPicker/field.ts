import { createWizardField } from '../form';
import { networksProblem } from './networkPreset';
import { networksFieldSchema } from './schema';
import { VpnNetworksPicker } from './VpnNetworksPicker';

/** The form field `VpnNetworksPicker`: what goes through the tunnel. */
export const vpnNetworksPicker = createWizardField({
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
