import {
  attachComponentData,
  createApiFactory,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { clusterFactsApiRef, createClusterFactsApi } from './clusterFacts';
import { vpnClusterPicker } from './VpnClusterPicker/field';
import { vpnDnsField } from './VpnDnsField/field';
import { vpnNamespaceField } from './VpnNamespaceField/field';
import { vpnNetworksPicker } from './VpnNetworksPicker/field';
import { vpnNodePortField } from './VpnNodePortField/field';
import { vpnPeerPicker } from './VpnPeerPicker/field';
import { vpnPeersEditor } from './VpnPeersEditor/field';
import { vpnPeersPicker } from './VpnPeersPicker/field';
import { vpnRepositoryPicker } from './VpnRepositoryPicker/field';
import { vpnReview } from './VpnReview/field';
import { vpnServerAddressField } from './VpnServerAddressField/field';
import { createVpnSettingsApi, vpnSettingsApiRef } from './vpnSettings';
import { vpnStorageClassPicker } from './VpnStorageClassPicker/field';
import { vpnSubnetField } from './VpnSubnetField/field';

/** Brings what the forms' fields need to an app of the legacy frontend system. */
const scaffolderVpnPlugin = createPlugin({
  id: 'scaffolder-vpn',
  apis: [
    createApiFactory({
      api: clusterFactsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => createClusterFactsApi(deps),
    }),
    createApiFactory({
      api: vpnSettingsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => createVpnSettingsApi(deps),
    }),
  ],
});

const fields = [
  vpnClusterPicker,
  vpnStorageClassPicker,
  vpnNodePortField,
  vpnServerAddressField,
  vpnNamespaceField,
  vpnSubnetField,
  vpnNetworksPicker,
  vpnDnsField,
  vpnPeersEditor,
  vpnPeersPicker,
  vpnPeerPicker,
  vpnRepositoryPicker,
  vpnReview,
].map(({ extension }) => {
  const Field = scaffolderVpnPlugin.provide(extension);
  // An app finds a plugin, and so its APIs, by the extensions in it; those of
  // the Scaffolder do not tell by themselves which plugin they are from.
  attachComponentData(Field, 'core.plugin', scaffolderVpnPlugin);
  return Field;
});

/** The fields of the forms that create and change a VPN, to be put into `ScaffolderFieldExtensions`. */
export const vpnFieldExtensions = (
  <>
    {fields.map((Field, index) => (
      <Field key={index} />
    ))}
  </>
);
