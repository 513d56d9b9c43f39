import { validateWithFacts } from '../clusterFacts';
import { createWizardField } from '../form';
import { storageClassFieldSchema } from './schema';
import { storageClassProblem } from './storageClassProblem';
import { VpnStorageClassPicker } from './VpnStorageClassPicker';

/** The form field `VpnStorageClassPicker`: picks a storage class of the picked cluster. */
export const vpnStorageClassPicker = createWizardField({
  name: 'VpnStorageClassPicker',
  component: VpnStorageClassPicker,
  schema: storageClassFieldSchema,
  validation: validateWithFacts<string>(storageClassProblem),
});
