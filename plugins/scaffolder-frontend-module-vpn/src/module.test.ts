import { createExtensionTester } from '@backstage/frontend-test-utils';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import {
  vpnClusterPickerField,
  vpnDnsField,
  vpnNamespaceField,
  vpnNetworksPickerField,
  vpnNodePortField,
  vpnPeerPickerField,
  vpnPeersEditorField,
  vpnPeersPickerField,
  vpnRepositoryPickerField,
  vpnReviewField,
  vpnServerAddressField,
  vpnStorageClassPickerField,
  vpnSubnetField,
} from './module';

describe('scaffolder module vpn', () => {
  it.each([
    [
      'VpnClusterPicker',
      'string',
      createExtensionTester(vpnClusterPickerField),
    ],
    [
      'VpnStorageClassPicker',
      'string',
      createExtensionTester(vpnStorageClassPickerField),
    ],
    ['VpnNodePortField', 'number', createExtensionTester(vpnNodePortField)],
    [
      'VpnServerAddressField',
      'string',
      createExtensionTester(vpnServerAddressField),
    ],
    ['VpnNamespaceField', 'string', createExtensionTester(vpnNamespaceField)],
    ['VpnDnsField', 'array', createExtensionTester(vpnDnsField)],
    ['VpnSubnetField', 'string', createExtensionTester(vpnSubnetField)],
    [
      'VpnNetworksPicker',
      'array',
      createExtensionTester(vpnNetworksPickerField),
    ],
    ['VpnPeersEditor', 'array', createExtensionTester(vpnPeersEditorField)],
    ['VpnPeersPicker', 'array', createExtensionTester(vpnPeersPickerField)],
    ['VpnPeerPicker', 'string', createExtensionTester(vpnPeerPickerField)],
    [
      'VpnRepositoryPicker',
      'string',
      createExtensionTester(vpnRepositoryPickerField),
    ],
    ['VpnReview', 'null', createExtensionTester(vpnReviewField)],
  ])(
    'brings the field %s, whose value is of type %s',
    async (name, type, tester) => {
      const load = tester.get(FormFieldBlueprint.dataRefs.formFieldLoader);

      await expect(load()).resolves.toMatchObject({
        name,
        schema: { schema: { returnValue: { type } } },
      });
    },
  );
});
