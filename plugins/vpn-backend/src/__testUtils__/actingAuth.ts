import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';

/** The auth service of tests, with tokens that name the plugin which acts for a user, as real ones do. */
export const actingAuth = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const pluginId = plugin.getId();
    const auth = mockServices.auth({ pluginId });
    const actor = { subject: `plugin:${pluginId}` };
    return Object.assign(auth, {
      getPluginRequestToken: async ({
        onBehalfOf,
      }: Parameters<typeof auth.getPluginRequestToken>[0]) => {
        if (!auth.isPrincipal(onBehalfOf, 'user')) {
          return { token: mockCredentials.service.token() };
        }
        const { userEntityRef } = onBehalfOf.principal;
        return { token: mockCredentials.user.token(userEntityRef, { actor }) };
      },
    });
  },
});
