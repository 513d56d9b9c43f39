import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import type { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
} from '@backstage/core-plugin-api';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityLayout,
  EntitySwitch,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { render } from '@testing-library/react';
import { Route } from 'react-router-dom';
import {
  EntityVpnCard,
  EntityVpnContent,
  isVpnEntity,
  VpnPage,
} from '../legacy';

const selectedTemplate = createRouteRef({
  id: 'selected-template',
  params: ['namespace', 'templateName'],
});
const scaffolder = createPlugin({
  id: 'scaffolder',
  routes: { selectedTemplate },
});
const TemplatePage = scaffolder.provide(
  createRoutableExtension({
    name: 'TemplatePage',
    mountPoint: selectedTemplate,
    component: async () => () => null,
  }),
);

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <EntitySwitch>
        <EntitySwitch.Case if={isVpnEntity}>
          <EntityVpnCard />
        </EntitySwitch.Case>
      </EntitySwitch>
    </EntityLayout.Route>
    <EntityLayout.Route path="/vpn" title="VPN" if={isVpnEntity}>
      <EntityVpnContent />
    </EntityLayout.Route>
  </EntityLayout>
);

const config = {
  app: { baseUrl: 'http://localhost' },
  backend: { baseUrl: 'http://localhost:7007' },
};

/** Renders an app of the legacy frontend system with the plugin and a template of the scaffolder, at a path of it. */
export function renderLegacyApp(path: string, entity: Entity) {
  window.history.replaceState({}, '', path);
  const app = createApp({
    apis: [
      createApiFactory(catalogApiRef, catalogApiMock({ entities: [entity] })),
    ],
    configLoader: async () => [{ context: 'test', data: config }],
    __experimentalTranslations: { availableLanguages: ['en', 'de'] },
  });
  const Root = app.createRoot(
    <AppRouter>
      <FlatRoutes>
        <Route path="/catalog" element={<CatalogIndexPage />} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        >
          {entityPage}
        </Route>
        <Route path="/vpn" element={<VpnPage />} />
        <Route
          path="/create/:namespace/:templateName"
          element={<TemplatePage />}
        />
      </FlatRoutes>
    </AppRouter>,
  );
  return render(<Root />);
}
