import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { validateWithFacts } from '../clusterFacts';
import { nodePortProblem } from './nodePortProblem';
import { nodePortFieldSchema } from './schema';
import { VpnNodePortField } from './VpnNodePortField';

/** The form field `VpnNodePortField`: a port that is free on the picked cluster. */
export const vpnNodePortField = createFormField({
  name: 'VpnNodePortField',
  component: VpnNodePortField,
  schema: nodePortFieldSchema,
  validation: validateWithFacts(nodePortProblem),
});
