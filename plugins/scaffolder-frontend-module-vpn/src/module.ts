import {
  ApiBlueprint,
  createFrontendModule,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { clusterFactsApiRef, createClusterFactsApi } from './clusterFacts';
import { createVpnSettingsApi, vpnSettingsApiRef } from './vpnSettings';

export const clusterFactsApi = ApiBlueprint.make({
  name: 'vpn-cluster-facts',
  params: defineParams =>
    defineParams({
      api: clusterFactsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => createClusterFactsApi(deps),
    }),
});

export const vpnSettingsApi = ApiBlueprint.make({
  name: 'vpn-settings',
  params: defineParams =>
    defineParams({
      api: vpnSettingsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => createVpnSettingsApi(deps),
    }),
});

export const vpnClusterPickerField = FormFieldBlueprint.make({
  name: 'vpn-cluster-picker',
  params: {
    field: () =>
      import('./VpnClusterPicker/field').then(
        m => m.vpnClusterPicker.formField,
      ),
  },
});

export const vpnStorageClassPickerField = FormFieldBlueprint.make({
  name: 'vpn-storage-class-picker',
  params: {
    field: () =>
      import('./VpnStorageClassPicker/field').then(
        m => m.vpnStorageClassPicker.formField,
      ),
  },
});

export const vpnNodePortField = FormFieldBlueprint.make({
  name: 'vpn-node-port-field',
  params: {
    field: () =>
      import('./VpnNodePortField/field').then(
        m => m.vpnNodePortField.formField,
      ),
  },
});

export const vpnServerAddressField = FormFieldBlueprint.make({
  name: 'vpn-server-address-field',
  params: {
    field: () =>
      import('./VpnServerAddressField/field').then(
        m => m.vpnServerAddressField.formField,
      ),
  },
});

export const vpnSubnetField = FormFieldBlueprint.make({
  name: 'vpn-subnet-field',
  params: {
    field: () =>
      import('./VpnSubnetField/field').then(m => m.vpnSubnetField.formField),
  },
});

export const vpnNetworksPickerField = FormFieldBlueprint.make({
  name: 'vpn-networks-picker',
  params: {
    field: () =>
      import('./VpnNetworksPicker/field').then(
        m => m.vpnNetworksPicker.formField,
      ),
  },
});

export const vpnNamespaceField = FormFieldBlueprint.make({
  name: 'vpn-namespace-field',
  params: {
    field: () =>
      import('./VpnNamespaceField/field').then(
        m => m.vpnNamespaceField.formField,
      ),
  },
});

export const vpnDnsField = FormFieldBlueprint.make({
  name: 'vpn-dns-field',
  params: {
    field: () =>
      import('./VpnDnsField/field').then(m => m.vpnDnsField.formField),
  },
});

export const vpnPeersEditorField = FormFieldBlueprint.make({
  name: 'vpn-peers-editor',
  params: {
    field: () =>
      import('./VpnPeersEditor/field').then(m => m.vpnPeersEditor.formField),
  },
});

export const vpnPeersPickerField = FormFieldBlueprint.make({
  name: 'vpn-peers-picker',
  params: {
    field: () =>
      import('./VpnPeersPicker/field').then(m => m.vpnPeersPicker.formField),
  },
});

export const vpnPeerPickerField = FormFieldBlueprint.make({
  name: 'vpn-peer-picker',
  params: {
    field: () =>
      import('./VpnPeerPicker/field').then(m => m.vpnPeerPicker.formField),
  },
});

export const vpnRepositoryPickerField = FormFieldBlueprint.make({
  name: 'vpn-repository-picker',
  params: {
    field: () =>
      import('./VpnRepositoryPicker/field').then(
        m => m.vpnRepositoryPicker.formField,
      ),
  },
});

export const vpnReviewField = FormFieldBlueprint.make({
  name: 'vpn-review',
  params: {
    field: () => import('./VpnReview/field').then(m => m.vpnReview.formField),
  },
});

/** The fields of the forms that create and change a VPN. */
export default createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    clusterFactsApi,
    vpnSettingsApi,
    vpnClusterPickerField,
    vpnStorageClassPickerField,
    vpnNodePortField,
    vpnServerAddressField,
    vpnNamespaceField,
    vpnSubnetField,
    vpnNetworksPickerField,
    vpnDnsField,
    vpnPeersEditorField,
    vpnPeersPickerField,
    vpnPeerPickerField,
    vpnRepositoryPickerField,
    vpnReviewField,
  ],
});
