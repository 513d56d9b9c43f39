import { DefaultVpnApi } from '../api';
import type { FakeTab } from './FakeTab';

const ada = async () => 'user:default/ada';

/** The API as the plugin makes it in a tab. */
export function vpnApiOf(tab: FakeTab, signedIn = ada) {
  return new DefaultVpnApi(
    {
      discoveryApi: { getBaseUrl: async id => `http://portal.test/api/${id}` },
      fetchApi: { fetch: tab.fetch },
      identityApi: {
        getBackstageIdentity: async () => ({
          type: 'user',
          userEntityRef: await signedIn(),
          ownershipEntityRefs: [],
        }),
      },
    },
    tab,
  );
}
