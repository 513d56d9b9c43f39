import {
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { act, screen, waitFor } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { createTemplate, fleetOf, summaryOf } from './__testUtils__/fleet';
import { healthyOffice, officeEntity } from './__testUtils__/office';
import { ViewStreamBackend } from './__testUtils__/ViewStreamBackend';
import vpnPlugin, { vpnApi, vpnCard, vpnTab } from './plugin';

const ref = healthyOffice.entityRef;

jest.setTimeout(120_000);

describe('vpn plugin', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const renderEntityPage = (entity = officeEntity) =>
    renderTestApp({
      extensions: [createTestEntityPage({ entity }), vpnApi, vpnTab, vpnCard],
    });

  it('shows tab and card of a VPN from one stream, and names a problem while the rest stays', async () => {
    const backend = new ViewStreamBackend();
    server.use(backend.handler);
    renderEntityPage();

    // Tab and card are loaded by the first test.
    await waitFor(() => expect(backend.requests).toHaveLength(1), {
      timeout: 30_000,
    });
    act(() =>
      backend.send('view', { vpns: { [ref]: { status: healthyOffice } } }),
    );
    const verdict =
      'Healthy · 1 of 2 devices connected · vpn.example.com:31820';
    expect(await screen.findAllByText(verdict)).toHaveLength(2);
    expect(screen.getByRole('link', { name: /Details/ })).toHaveAttribute(
      'href',
      '/vpn',
    );

    const message = 'Container wireguard cannot pull its image.';
    const problem = {
      code: 'image-pull-failed',
      severity: 'error',
      message,
      hint: 'Correct the image in deployment.yaml.',
    };
    act(() =>
      backend.send('patch', {
        vpns: { [ref]: { status: { health: 'down', problems: [problem] } } },
      }),
    );
    const problems = await screen.findByRole('list', { name: 'Problems' });
    expect(problems).toHaveTextContent(
      `Error: The image cannot be pulled${message}`,
    );
    expect(problems).toHaveTextContent('Correct the image');
    expect(screen.getByRole('status')).toHaveTextContent(/^Down/);
    expect(screen.getByRole('rowheader', { name: 'laptop' })).toBeVisible();

    expect(backend.requests).toHaveLength(1);
  });

  it('shows neither for an entity that is no VPN', async () => {
    renderEntityPage({ ...officeEntity, spec: { type: 'database' } });

    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it('has a page of all VPNs, live, which the navigation leads to', async () => {
    const backend = new ViewStreamBackend();
    server.use(backend.handler);
    renderTestApp({
      features: [vpnPlugin],
      initialRouteEntries: ['/vpn'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [[catalogApiRef, catalogApiMock({ entities: [createTemplate] })]],
    });

    const link = await screen.findByRole('link', { name: 'VPNs' });
    expect(link).toHaveAttribute('href', '/vpn');
    await waitFor(
      () => expect(backend.requests).toEqual([{ vpns: [], fleet: true }]),
      { timeout: 30_000 },
    );
    act(() =>
      backend.send('view', {
        vpns: {},
        fleet: { fleet: fleetOf([summaryOf('oslo')]) },
      }),
    );
    const row = await screen.findByRole('row', { name: /^oslo Healthy/ });

    act(() =>
      backend.send('patch', {
        fleet: {
          fleet: { vpns: { 'resource:default/oslo': { health: 'down' } } },
        },
      }),
    );
    await waitFor(() => expect(row).toHaveTextContent(/^osloDown/));
  });
});
