import { createWizardField } from '../form';
import { peersFieldSchema } from './schema';
import { validatePeers } from './validatePeers';
import { VpnPeersEditor } from './VpnPeersEditor';

/** The form field `VpnPeersEditor`: the devices of a VPN. */
export const vpnPeersEditor = createWizardField({
  name: 'VpnPeersEditor',
  component: VpnPeersEditor,
  schema: peersFieldSchema,
  validation: validatePeers,
});
