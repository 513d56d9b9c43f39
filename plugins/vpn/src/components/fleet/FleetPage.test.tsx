import { mockBreakpoint } from '@backstage/core-components/testUtils';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseErrorOf } from 'backstage-plugin-vpn-common';
import { SWRConfig } from 'swr';
import { fixedVpnApi } from '../../__testUtils__/fixedVpnApi';
import {
  brokenSummary,
  createTemplate,
  degradedSummary,
  fleetOf,
  lostCluster,
  lostSummary,
  summaryOf,
} from '../../__testUtils__/fleet';
import { type VpnApi, vpnApiRef, type VpnFleetSnapshot } from '../../api';
import { templateRouteRef } from '../../routes';
import { FleetPage } from './FleetPage';

interface Portal {
  mayCreate?: boolean;
  hasTemplate?: boolean;
}

const renderPage = async (
  api: VpnApi,
  { mayCreate = true, hasTemplate = true }: Portal = {},
) => {
  renderInTestApp(
    // Permissions are kept between pages: each test asks for its own.
    <SWRConfig value={{ provider: () => new Map() }}>
      <FleetPage />
    </SWRConfig>,
    {
      apis: [
        [vpnApiRef, api],
        [
          catalogApiRef,
          catalogApiMock({ entities: hasTemplate ? [createTemplate] : [] }),
        ],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: mayCreate ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
          }),
        ],
        mockApis.identity({
          userEntityRef: 'user:default/guest',
          ownershipEntityRefs: ['user:default/guest'],
        }),
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/create/templates/:namespace/:templateName': templateRouteRef,
      },
    },
  );
  // Template, permission and user are asked for when the page is there.
  await screen.findByRole('heading', { name: 'VPNs' });
  await act(async () => {});
};

const fixed = (snapshot: VpnFleetSnapshot) =>
  fixedVpnApi({ connection: 'connecting' }, snapshot);

/** A page whose fleet a test can change. */
const changingApi = (first: VpnFleetSnapshot) => {
  let snapshot = first;
  let changed = () => {};
  const feed = {
    getSnapshot: () => snapshot,
    subscribe: (onChange: () => void) => {
      changed = onChange;
      return () => {};
    },
  };
  const show = (next: VpnFleetSnapshot) =>
    act(() => {
      snapshot = next;
      changed();
    });
  return { api: { ...fixed(first), watchFleet: () => feed }, show };
};

const live = (...args: Parameters<typeof fleetOf>): VpnFleetSnapshot => ({
  fleet: fleetOf(...args),
  receivedAt: Date.now(),
  connection: 'live',
});

const mixed = [
  summaryOf('madrid', { owner: 'user:default/guest' }),
  degradedSummary,
  summaryOf('london', { cluster: 'eu-north' }),
  brokenSummary,
];

const names = () =>
  screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
const row = (name: string | RegExp) => screen.getByRole('row', { name });

describe('FleetPage', () => {
  it('lists the VPNs, the worst first with what is wrong, and leads to their tabs', async () => {
    await renderPage(fixed(live(mixed)));

    expect(names()).toEqual(['Berlin office', 'paris', 'london', 'madrid']);
    const berlin = row(/Berlin office/);
    expect(berlin).toHaveTextContent('Down');
    expect(berlin).toHaveTextContent('The image cannot be pulled');
    expect(berlin).toHaveTextContent('berlin.example.com:31820');
    expect(berlin).toHaveTextContent('0 of 9');
    expect(
      within(berlin).getByRole('link', { name: 'Berlin office' }),
    ).toHaveAttribute('href', '/catalog/default/resource/berlin/vpn');
    expect(row(/paris/)).toHaveTextContent('degraded');
    expect(row(/london/)).toHaveTextContent('eu-north');
  });

  it('follows what happens', async () => {
    const { api, show } = changingApi(live([summaryOf('rome')]));
    await renderPage(api);
    expect(row(/rome/)).toHaveTextContent('Healthy');

    await show(live([summaryOf('rome', { health: 'down' }), brokenSummary]));

    expect(row(/rome/)).toHaveTextContent('Down');
    expect(names()).toEqual(['Berlin office', 'rome']);
  });

  it('says of a cluster that does not answer in one line what is known, and shows the others', async () => {
    await renderPage(
      fixed(
        live([...mixed, lostSummary('dublin'), lostSummary('lisbon')], {
          ...lostCluster(),
          asia: { state: 'connecting' },
        }),
      ),
    );

    const notes = within(
      screen.getByRole('list', { name: 'Clusters that cannot be read' }),
    ).getAllByRole('listitem');
    expect(notes).toHaveLength(2);
    expect(notes[0]).toHaveTextContent('asia is being asked');
    expect(notes[1]).toHaveTextContent(
      /^.*eu-west.*2 VPNs are shown as last known.*connect ETIMEDOUT/,
    );
    expect(row(/dublin/)).toHaveTextContent('Unknown');
    expect(row(/dublin/)).toHaveTextContent('dublin.example.com:31820');
    expect(row(/madrid/)).toHaveTextContent('Healthy');
  });

  it('filters, searches and sorts by keyboard', async () => {
    const user = userEvent.setup();
    await renderPage(fixed(live(mixed)));

    screen.getByRole('button', { name: 'Healthy 2' }).focus();
    await user.keyboard(' ');
    expect(names()).toEqual(['london', 'madrid']);
    expect(screen.getByText('2 of 4 VPNs')).toBeVisible();

    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Owner' }),
      'Mine',
    );
    expect(names()).toEqual(['madrid']);
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Cluster' }),
      'eu-north',
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show all VPNs' }));
    expect(names()).toHaveLength(4);

    await user.type(
      screen.getByRole('searchbox', { name: 'Name or endpoint' }),
      'london.ex',
    );
    expect(names()).toEqual(['london']);
    await user.clear(screen.getByRole('searchbox'));

    const head = screen.getByRole('columnheader', { name: 'Name' });
    within(head).getByRole('button').focus();
    await user.keyboard('{Enter}{Enter}');
    expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(names()[0]).toBe('paris');
  });

  const form = '/create/templates/default/create-vpn';

  it.each([
    ['with the form that creates one', {}, [form, form]],
    ['without it for those who may not', { mayCreate: false }, []],
    ['without it where the portal has no template', { hasTemplate: false }, []],
  ])('is empty %s', async (_, portal, forms) => {
    await renderPage(fixed(live([])), portal);

    expect(screen.getByText('There is no VPN that you may see')).toBeVisible();
    const links = screen.queryAllByRole('button', { name: 'Create VPN' });
    expect(links.map(link => link.getAttribute('href'))).toEqual(forms);
  });

  it('says what permission is lacking', async () => {
    const error = responseErrorOf({
      statusCode: 403,
      name: 'NotAllowedError',
      message: 'Unauthorized',
    });
    await renderPage(fixed({ connection: 'broken', error }));

    expect(screen.getByRole('alert')).toHaveTextContent(
      /You may not see any VPN.*permission vpn\.status\.read/,
    );
  });

  it('keeps the last known fleet when the stream breaks, and says since when it is broken', async () => {
    await renderPage(
      fixed({
        fleet: fleetOf(mixed),
        receivedAt: Date.now() - 75_000,
        connection: 'broken',
        error: new TypeError('Failed to fetch'),
      }),
    );

    expect(names()).toHaveLength(4);
    expect(screen.getByText(/1 minute/)).toBeVisible();
  });

  it('says that it waits, and why it cannot show anything yet', async () => {
    const { api, show } = changingApi({ connection: 'connecting' });
    await renderPage(api);
    expect(screen.getByText('Loading the VPNs …')).toBeVisible();

    await show({
      connection: 'broken',
      error: new TypeError('Failed to fetch'),
    });

    expect(screen.getByRole('alert')).toHaveTextContent('Failed to fetch');
  });

  it('shows cards in the same order on a phone', async () => {
    const { remove } = mockBreakpoint({
      initialBreakpoint: 'xs',
      queryBreakpointMap: { '(max-width:599.95px)': 'xs' },
    });
    await renderPage(fixed(live(mixed)));

    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    const list = within(screen.getByRole('list', { name: 'VPNs' }));
    expect(
      list.getAllByRole('heading').map(({ textContent }) => textContent),
    ).toEqual(['Berlin office', 'paris', 'london', 'madrid']);
    expect(
      screen.getByRole('combobox', { name: 'Sort by' }),
    ).toHaveDisplayValue('Health ↑');
    remove();
  });
});
