import { createWizardField } from '../form';
import { peerPickerSchema } from './schema';
import { validatePickedPeer } from './validatePickedPeer';
import { VpnPeerPicker } from './VpnPeerPicker';

/** The form field `VpnPeerPicker`: a device that a VPN has. */
export const vpnPeerPicker = createWizardField({
  name: 'VpnPeerPicker',
  component: VpnPeerPicker,
  schema: peerPickerSchema,
  validation: validatePickedPeer,
});
