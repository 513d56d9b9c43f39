import { registerMswTestHooks } from '@backstage/test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { fleetOf, summaryOf } from './__testUtils__/fleet';
import { healthyOffice, officeEntity } from './__testUtils__/office';
import { renderLegacyApp } from './__testUtils__/renderLegacyApp';
import { ViewStreamBackend } from './__testUtils__/ViewStreamBackend';

const page = '/catalog/default/resource/office';
const verdict = 'Healthy · 1 of 2 devices connected · vpn.example.com:31820';

// The whole app is loaded by the first test.
jest.setTimeout(120_000);

describe('legacy entry', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  afterEach(() => localStorage.clear());

  const show = async (path: string, entity = officeEntity) => {
    const backend = new ViewStreamBackend();
    server.use(
      backend.handler,
      http.get('*/vpn-settings/*', () =>
        HttpResponse.json({}, { status: 404 }),
      ),
    );
    renderLegacyApp(path, entity);
    await waitFor(() => expect(backend.requests).toHaveLength(1), {
      timeout: 30_000,
    });
    act(() =>
      backend.send('view', {
        vpns: { [healthyOffice.entityRef]: { status: healthyOffice } },
        fleet: { fleet: fleetOf([summaryOf('office')]) },
      }),
    );
  };

  it('shows the card of a VPN, which leads to its tab', async () => {
    await show(page);

    expect(await screen.findByText(verdict)).toBeVisible();
    expect(screen.getByRole('link', { name: /Details/ })).toHaveAttribute(
      'href',
      `${page}/vpn`,
    );
  });

  it('shows the tab of a VPN, whose changes lead to the templates', async () => {
    await show(`${page}/vpn`);

    expect(await screen.findByText(verdict)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect(
      screen.getByRole('menuitem', { name: 'Add several devices or a router' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/create\/default\/add-vpn-peer\?/),
    );
  });

  it('shows the page of all VPNs, which leads to their tabs', async () => {
    await show('/vpn');

    const row = await screen.findByRole('row', { name: /^office Healthy/ });
    expect(within(row).getByRole('link', { name: 'office' })).toHaveAttribute(
      'href',
      `${page}/vpn`,
    );
  });

  it("speaks the user's language", async () => {
    localStorage.setItem('language', 'de');
    await show(`${page}/vpn`);

    expect(await screen.findByRole('button', { name: 'Ändern' })).toBeVisible();
  });

  it('has no tab for an entity that is no VPN', async () => {
    renderLegacyApp(page, { ...officeEntity, spec: { type: 'database' } });

    expect(
      await screen.findByRole('tab', { name: 'Overview' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('tab', { name: 'VPN' })).not.toBeInTheDocument();
  });
});
