import { createWizardField } from '../form';
import { peersPickerSchema } from './schema';
import { validatePickedPeers } from './validatePickedPeers';
import { VpnPeersPicker } from './VpnPeersPicker';

/** The form field `VpnPeersPicker`: some of the devices that a VPN has. */
export const vpnPeersPicker = createWizardField({
  name: 'VpnPeersPicker',
  component: VpnPeersPicker,
  schema: peersPickerSchema,
  validation: validatePickedPeers,
});
