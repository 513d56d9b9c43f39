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
import { fleetOf, summaryOf } from './__testUtils__/fleet';
import { healthyOffice, officeEntity } from './__testUtils__/office';
import { ViewStreamBackend } from './__testUtils__/ViewStreamBackend';
import vpnPlugin, { vpnApi, vpnCard, vpnTab } from './plugin';

const ref = healthyOffice.entityRef;

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

    await waitFor(() => expect(backend.requests).toHaveLength(1));
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

  it('shows all VPNs on a page of the portal', async () => {
    const backend = new ViewStreamBackend();
    server.use(backend.handler);
    renderTestApp({
      features: [vpnPlugin],
      initialRouteEntries: ['/vpn'],
      apis: [[catalogApiRef, catalogApiMock()]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });

    await waitFor(() => expect(backend.requests).toHaveLength(1));
    act(() =>
      backend.send('view', {
        vpns: {},
        fleet: { fleet: fleetOf([summaryOf('rome')]) },
      }),
    );
    expect(await screen.findByRole('row', { name: /rome/ })).toHaveTextContent(
      'Healthy',
    );
    expect(screen.getByRole('link', { name: 'VPNs' })).toHaveAttribute(
      'href',
      '/vpn',
    );
  });

  it('shows neither for an entity that is no VPN', async () => {
    renderEntityPage({ ...officeEntity, spec: { type: 'database' } });

    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});
