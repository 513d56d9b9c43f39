import { validateWithFacts } from '../clusterFacts';
import { createWizardField } from '../form';
import { subnetFieldSchema } from './schema';
import { subnetProblem } from './subnetProblem';
import { VpnSubnetField } from './VpnSubnetField';

/** The form field `VpnSubnetField`: a network of the tunnel that nobody else uses. */
export const vpnSubnetField = createWizardField({
  name: 'VpnSubnetField',
  component: VpnSubnetField,
  schema: subnetFieldSchema,
  validation: (subnet, field, context) => {
    const family = context.uiSchema?.['ui:options']?.family ?? 'ipv4';
    return validateWithFacts<string>((value, facts, values) =>
      subnetProblem(family, value, facts, values),
    )(subnet, field, context);
  },
});
