import {
  attachComponentData,
  createApiFactory,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { VpnClient } from 'backstage-plugin-vpn-common';
import { clusterFactsApiRef, SharedClusterFacts } from './clusterFacts';
import { vpnClusterPicker } from './VpnClusterPicker/field';
import { vpnNetworksPicker } from './VpnNetworksPicker/field';
import { vpnNodePortField } from './VpnNodePortField/field';
import { vpnPeersEditor } from './VpnPeersEditor/field';
import { vpnReview } from './VpnReview/field';
import { vpnServerAddressField } from './VpnServerAddressField/field';
import { vpnStorageClassPicker } from './VpnStorageClassPicker/field';
import { vpnSubnetField } from './VpnSubnetField/field';

/** Brings what the wizard's fields need to an app of the legacy frontend system. */
const scaffolderVpnPlugin = createPlugin({
  id: 'scaffolder-vpn',
  apis: [
    createApiFactory({
      api: clusterFactsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => {
        const client = new VpnClient(deps);
        return new SharedClusterFacts(cluster =>
          client.getClusterOptions(cluster),
        );
      },
    }),
  ],
});

const fields = [
  vpnClusterPicker,
  vpnStorageClassPicker,
  vpnNodePortField,
  vpnServerAddressField,
  vpnSubnetField,
  vpnNetworksPicker,
  vpnPeersEditor,
  vpnReview,
].map(({ extension }) => {
  const Field = scaffolderVpnPlugin.provide(extension);
  // An app finds a plugin, and so its APIs, by the extensions in it; those of
  // the Scaffolder do not tell by themselves which plugin they are from.
  attachComponentData(Field, 'core.plugin', scaffolderVpnPlugin);
  return Field;
});

/** The fields of the Create VPN wizard, to be put into `ScaffolderFieldExtensions`. */
export const vpnFieldExtensions = (
  <>
    {fields.map((Field, index) => (
      <Field key={index} />
    ))}
  </>
);
