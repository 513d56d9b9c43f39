import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { act, screen, within } from '@testing-library/react';
import { type VpnFleetSnapshot, vpnApiRef } from '../api';
import { FleetPage } from '../components/fleet/FleetPage';
import { templateRouteRef } from '../routes';
import { fixedVpnApi } from './fixedVpnApi';
import { createTemplate } from './fleet';

/** Renders the page of all VPNs in an app; gives a function that changes what it shows. */
export async function renderFleetPage(
  snapshot: VpnFleetSnapshot,
  options: {
    hasTemplate?: boolean;
    language?: string;
    query?: string;
  } = {},
) {
  const { hasTemplate = true, language, query } = options;
  if (language) {
    localStorage.setItem('language', language);
  }
  let shown = snapshot;
  const listeners = new Set<() => void>();
  const feed = {
    getSnapshot: () => shown,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const catalogApi = catalogApiMock({
    entities: hasTemplate ? [createTemplate] : [],
  });
  renderInTestApp(<FleetPage />, {
    initialRouteEntries: [`/${query ?? ''}`],
    mountedRoutes: {
      '/create/:namespace/:templateName': templateRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
    apis: [
      [
        vpnApiRef,
        {
          ...fixedVpnApi({ connection: 'connecting' }),
          watchFleet: () => feed,
        },
      ],
      [catalogApiRef, catalogApi],
      mockApis.identity({
        userEntityRef: 'user:default/ada',
        ownershipEntityRefs: ['user:default/ada'],
      }),
    ],
    config: {
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: { availableLanguages: ['en', 'de'] },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
  // The template and what the user owns are asked for.
  await act(async () => {});
  return (change: VpnFleetSnapshot) =>
    act(() => {
      shown = change;
      listeners.forEach(tell => tell());
    });
}

/** The names in the table, in their order. */
export const vpnNames = () =>
  screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
/** The row of a VPN. */
export const vpnRow = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${name} `) }));
