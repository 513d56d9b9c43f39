import { createWizardField } from '../form';
import { dnsProblem } from './dnsProblem';
import { dnsFieldSchema } from './schema';
import { VpnDnsField } from './VpnDnsField';

/** The form field `VpnDnsField`: the DNS servers of devices. */
export const vpnDnsField = createWizardField({
  name: 'VpnDnsField',
  component: VpnDnsField,
  schema: dnsFieldSchema,
  validation: (addresses, field) => {
    const problem = dnsProblem(addresses);
    if (problem) {
      field.addError(problem);
    }
  },
});
