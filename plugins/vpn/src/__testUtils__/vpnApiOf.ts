import { DefaultVpnApi } from '../api';
import type { FakeTab } from './FakeBrowser';

/** The API as the plugin makes it in a tab, of somebody who is signed in. */
export function vpnApiOf(tab: FakeTab, user = 'user:default/ada') {
  return new DefaultVpnApi(
    {
      discoveryApi: { getBaseUrl: async id => `http://portal.test/api/${id}` },
      fetchApi: { fetch: tab.fetch },
      identityApi: {
        getBackstageIdentity: async () => ({
          type: 'user',
          userEntityRef: user,
          ownershipEntityRefs: [user],
        }),
      },
    },
    tab,
  );
}
