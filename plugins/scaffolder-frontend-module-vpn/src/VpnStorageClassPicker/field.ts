import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { validateWithFacts } from '../clusterFacts';
import { storageClassFieldSchema } from './schema';
import { storageClassProblem } from './storageClassProblem';
import { VpnStorageClassPicker } from './VpnStorageClassPicker';

/** The form field `VpnStorageClassPicker`: picks a storage class of the picked cluster. */
export const vpnStorageClassPicker = createFormField({
  name: 'VpnStorageClassPicker',
  component: VpnStorageClassPicker,
  schema: storageClassFieldSchema,
  validation: validateWithFacts(storageClassProblem),
});
