import { validateWithFacts } from '../clusterFacts';
import { createWizardField } from '../form';
import { nodePortProblem } from './nodePortProblem';
import { nodePortFieldSchema } from './schema';
import { VpnNodePortField } from './VpnNodePortField';

/** The form field `VpnNodePortField`: a port that is free on the picked cluster. */
export const vpnNodePortField = createWizardField({
  name: 'VpnNodePortField',
  component: VpnNodePortField,
  schema: nodePortFieldSchema,
  validation: validateWithFacts<number>(nodePortProblem),
});
