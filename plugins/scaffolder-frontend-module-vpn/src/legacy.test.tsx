import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { createApiFactory } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { ScaffolderPage } from '@backstage/plugin-scaffolder';
import {
  type ScaffolderApi,
  scaffolderApiRef,
  ScaffolderFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { registerMswTestHooks } from '@backstage/test-utils';
import { render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { Route } from 'react-router-dom';
import { facts } from './__testUtils__/facts';
import { settings } from './__testUtils__/settings';
import { vpnFieldExtensions } from './legacy';

// The whole app is loaded by the first test.
jest.setTimeout(120_000);

const config = {
  app: { baseUrl: 'http://localhost' },
  backend: { baseUrl: 'http://localhost:7007' },
};

const scaffolderApi: Partial<ScaffolderApi> = {
  getTemplateParameterSchema: async () => ({
    title: 'Create VPN',
    steps: [
      {
        title: 'Server',
        schema: {
          type: 'object',
          properties: {
            nodePort: {
              title: 'Port',
              type: 'integer',
              'ui:field': 'VpnNodePortField',
            },
            cluster: {
              title: 'Cluster',
              type: 'string',
              default: 'demo',
              'ui:field': 'VpnClusterPicker',
            },
            vpn: { type: 'string', default: 'resource:default/office' },
            peers: {
              title: 'Devices',
              type: 'array',
              items: { type: 'string' },
              'ui:field': 'VpnPeersPicker',
            },
          },
        },
      },
    ],
  }),
};

function renderWizard() {
  window.history.replaceState({}, '', '/create/templates/default/create-vpn');
  const app = createApp({
    apis: [
      createApiFactory(catalogApiRef, catalogApiMock()),
      createApiFactory(scaffolderApiRef, scaffolderApi as ScaffolderApi),
    ],
    configLoader: async () => [{ context: 'test', data: config }],
  });
  const Root = app.createRoot(
    <AppRouter>
      <FlatRoutes>
        <Route path="/create" element={<ScaffolderPage />}>
          <ScaffolderFieldExtensions>
            {vpnFieldExtensions}
          </ScaffolderFieldExtensions>
        </Route>
      </FlatRoutes>
    </AppRouter>,
  );
  render(<Root />);
}

describe('legacy entry', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  // jsdom has no scrolling.
  beforeEach(() => jest.spyOn(window, 'scrollTo').mockImplementation());
  afterEach(() => jest.restoreAllMocks());

  it('brings the fields of the forms, which ask the cluster and read the VPN', async () => {
    server.use(
      http.get('*/api/vpn/v1/clusters', () =>
        HttpResponse.json([
          {
            name: 'demo',
            title: 'Demo cluster',
            state: 'reachable',
            version: 'v1.34.9',
            canApply: true,
          },
        ]),
      ),
      http.get('*/api/vpn/v1/clusters/demo/options', () =>
        HttpResponse.json(facts),
      ),
      http.get('*/api/scaffolder/vpn-settings/resource/default/office', () =>
        HttpResponse.json(settings),
      ),
    );
    renderWizard();

    expect(
      await screen.findByText('Reachable: v1.34.9', {}, { timeout: 30_000 }),
    ).toBeVisible();
    expect(
      await screen.findByText(/Leave it empty for \d+, which is free/),
    ).toBeVisible();
    expect(
      await screen.findByText(/^Open the list for the devices of this VPN/),
    ).toBeVisible();
  });
});
