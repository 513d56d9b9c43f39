import { createWizardField } from '../form';
import { serverAddressFieldSchema } from './schema';
import { serverAddressProblem } from './serverAddressProblem';
import { VpnServerAddressField } from './VpnServerAddressField';

/** The form field `VpnServerAddressField`: where devices find the picked cluster. */
export const vpnServerAddressField = createWizardField({
  name: 'VpnServerAddressField',
  component: VpnServerAddressField,
  schema: serverAddressFieldSchema,
  validation: (address, field) => {
    const problem = serverAddressProblem(address);
    if (problem) {
      field.addError(problem);
    }
  },
});
