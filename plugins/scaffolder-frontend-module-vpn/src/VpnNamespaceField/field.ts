import { validateWithFacts } from '../clusterFacts';
import { createWizardField } from '../form';
import { namespaceProblem } from './namespaceProblem';
import { namespaceFieldSchema } from './schema';
import { VpnNamespaceField } from './VpnNamespaceField';

/** The form field `VpnNamespaceField`: a namespace that holds no other VPN. */
export const vpnNamespaceField = createWizardField({
  name: 'VpnNamespaceField',
  component: VpnNamespaceField,
  schema: namespaceFieldSchema,
  validation: validateWithFacts<string>(namespaceProblem),
});
