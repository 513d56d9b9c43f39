import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

export const vpnClusterPickerField = FormFieldBlueprint.make({
  name: 'vpn-cluster-picker',
  params: {
    field: () =>
      import('./VpnClusterPicker/field').then(m => m.vpnClusterPicker),
  },
});

/** The fields of the Create VPN wizard. */
export default createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [vpnClusterPickerField],
});
