import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import VpnKeyIcon from '@material-ui/icons/VpnKey';
import { Route, Routes } from 'react-router-dom';
import { templateRouteRef, vpnTabRouteRef } from '../src/routes';
import { catalogPlugin, scaffolderPlugin } from './portal';
import { StateList } from './StateList';
import { StatePage } from './StatePage';
import type { View } from './states';

const viewPage = (view: View, routeRef?: typeof vpnTabRouteRef) =>
  PageBlueprint.make({
    name: view,
    params: {
      path: `/${view}`,
      routeRef,
      noHeader: true,
      loader: async () => (
        <Routes>
          <Route path="/:name" element={<StatePage view={view} />} />
        </Routes>
      ),
    },
  });

const statesPlugin = createFrontendPlugin({
  pluginId: 'vpn',
  routes: { tab: vpnTabRouteRef },
  externalRoutes: { template: templateRouteRef },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        title: 'States',
        icon: <VpnKeyIcon fontSize="inherit" />,
        noHeader: true,
        loader: async () => <StateList />,
      },
    }),
    viewPage('tab', vpnTabRouteRef),
    viewPage('card'),
    viewPage('fleet'),
    viewPage('device'),
  ],
});

// The app reads both where its settings keep them.
const wanted = new URLSearchParams(window.location.search);
for (const setting of ['language', 'theme']) {
  const value = wanted.get(setting);
  if (value) {
    localStorage.setItem(setting, value);
  }
}

createDevApp({
  features: [statesPlugin, scaffolderPlugin, catalogPlugin, userSettingsPlugin],
});
