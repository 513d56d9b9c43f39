import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import VpnKeyIcon from '@material-ui/icons/VpnKey';
import { isVpnEntity } from 'backstage-plugin-vpn-common';
import { DefaultVpnApi, vpnApiRef } from './api';
import {
  fleetRouteRef,
  templateRouteRef,
  VPN_TAB_PATH,
  vpnTabRouteRef,
} from './routes';

export const vpnApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: vpnApiRef,
      deps: {
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
        identityApi: identityApiRef,
      },
      factory: deps => new DefaultVpnApi(deps),
    }),
});

export const vpnTab = EntityContentBlueprint.make({
  params: {
    path: VPN_TAB_PATH,
    title: 'VPN',
    routeRef: vpnTabRouteRef,
    filter: isVpnEntity,
    loader: () => import('./components/VpnTab').then(m => <m.VpnTab />),
  },
});

export const vpnCard = EntityCardBlueprint.make({
  name: 'overview',
  params: {
    type: 'content',
    filter: isVpnEntity,
    loader: () => import('./components/VpnCard').then(m => <m.VpnCard />),
  },
});

export const vpnPage = PageBlueprint.make({
  params: {
    path: '/vpn',
    title: 'VPNs',
    icon: <VpnKeyIcon fontSize="inherit" />,
    routeRef: fleetRouteRef,
    // The page has a header in the user's language.
    noHeader: true,
    loader: () =>
      import('./components/fleet/FleetPage').then(m => <m.FleetPage />),
  },
});

/** The VPN tab and card of the entity page, and the page of all VPNs. */
export default createFrontendPlugin({
  pluginId: 'vpn',
  title: 'VPN',
  icon: <VpnKeyIcon fontSize="inherit" />,
  extensions: [vpnApi, vpnPage, vpnTab, vpnCard],
  routes: { root: fleetRouteRef, tab: vpnTabRouteRef },
  externalRoutes: { template: templateRouteRef },
});
