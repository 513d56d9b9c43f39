import {
  compatWrapper,
  convertLegacyRouteRef,
} from '@backstage/core-compat-api';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/core-plugin-api';
import { DefaultVpnApi, vpnApiRef } from './api';
import { fleetRouteRef, templateRouteRef, vpnTabRouteRef } from './routes';

export { isVpnEntity } from 'backstage-plugin-vpn-common';
export * from './api';
export { vpnTranslationRef } from './translations';

const root = convertLegacyRouteRef(fleetRouteRef);
const tab = convertLegacyRouteRef(vpnTabRouteRef);

/** The VPN plugin of an app of the legacy frontend system. */
export const vpnPlugin = createPlugin({
  id: 'vpn',
  apis: [
    createApiFactory({
      api: vpnApiRef,
      deps: {
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
        identityApi: identityApiRef,
      },
      factory: deps => new DefaultVpnApi(deps),
    }),
  ],
  routes: { root, tab },
  externalRoutes: { template: convertLegacyRouteRef(templateRouteRef) },
});

/** The tab of a VPN, for a route of its entity page; {@link isVpnEntity} tells which entities have it. */
export const EntityVpnContent = vpnPlugin.provide(
  createRoutableExtension({
    name: 'EntityVpnContent',
    mountPoint: tab,
    component: () =>
      import('./components/VpnTab').then(
        ({ VpnTab }) =>
          () =>
            compatWrapper(<VpnTab />),
      ),
  }),
);

/** The card of a VPN, for the overview of its entity page. */
export const EntityVpnCard = vpnPlugin.provide(
  createComponentExtension({
    name: 'EntityVpnCard',
    component: {
      lazy: () =>
        import('./components/VpnCard').then(
          ({ VpnCard }) =>
            () =>
              compatWrapper(<VpnCard />),
        ),
    },
  }),
);

/** The page of all VPNs, for a route of the app such as `/vpn`. */
export const VpnPage = vpnPlugin.provide(
  createRoutableExtension({
    name: 'VpnPage',
    mountPoint: root,
    component: () =>
      import('./components/fleet/FleetPage').then(
        ({ FleetPage }) =>
          () =>
            compatWrapper(<FleetPage />),
      ),
  }),
);
