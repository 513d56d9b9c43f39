import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import VpnKeyIcon from '@material-ui/icons/VpnKey';
import { isVpnEntity } from 'backstage-plugin-vpn-common';
import { DefaultVpnApi, vpnApiRef } from './api';
import { templateRouteRef, vpnTabRouteRef } from './routes';

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
    path: '/vpn',
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

/** The VPN tab and card of the entity page. */
export default createFrontendPlugin({
  pluginId: 'vpn',
  title: 'VPN',
  icon: <VpnKeyIcon fontSize="inherit" />,
  extensions: [vpnApi, vpnTab, vpnCard],
  routes: { tab: vpnTabRouteRef },
  externalRoutes: { template: templateRouteRef },
});
