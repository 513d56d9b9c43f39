import { mockBreakpoint } from '@backstage/core-components/testUtils';
import { usePermission } from '@backstage/plugin-permission-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  responseErrorOf,
  vpnCreatePermission,
} from 'backstage-plugin-vpn-common';
import {
  brokenSummary,
  degradedSummary,
  fleetOf,
  lostCluster,
  lostSummary,
  summaryOf,
} from '../../__testUtils__/fleet';
import {
  renderFleetPage,
  vpnNames,
  vpnRow,
} from '../../__testUtils__/renderFleetPage';
import type { VpnFleetSnapshot } from '../../api';

// Backstage keeps its answers beyond a test.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: jest.fn(),
}));
const mayCreate = (allowed: boolean) =>
  jest.mocked(usePermission).mockImplementation(({ permission }) => ({
    loading: false,
    allowed: allowed && permission.name === vpnCreatePermission.name,
  }));

beforeEach(() => mayCreate(false));

const oslo = summaryOf('oslo');
const live = (...fleet: Parameters<typeof fleetOf>): VpnFleetSnapshot => ({
  fleet: fleetOf(...fleet),
  connection: 'live',
});
const mixed = live([oslo, brokenSummary, degradedSummary]);
const failed = new TypeError('Failed to fetch');
const createButton = () => screen.queryByRole('button', { name: 'Create VPN' });

describe('the page of all VPNs', () => {
  afterEach(() => localStorage.clear());

  it('shows each with its health, endpoint, devices, volume, owner and cluster, live', async () => {
    const show = await renderFleetPage(mixed);

    expect(vpnNames()).toEqual(['Berlin office', 'paris', 'oslo']);
    const row = vpnRow('Berlin office');
    const [health, endpoint, devices, volume, owner, cluster] =
      row.getAllByRole('cell');
    expect(health).toHaveTextContent(
      'DownThe image cannot be pulledImage linuxserver/wireguard:1.0 cannot be pulled: not found',
    );
    expect(endpoint).toHaveTextContent('berlin.example.com:31820');
    expect(devices).toHaveTextContent('0 of 9');
    expect(volume).toHaveTextContent('Bound');
    expect(owner).toHaveTextContent('ada');
    expect(cluster).toHaveTextContent('eu-central');
    expect(row.getByRole('link', { name: 'Berlin office' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/berlin/vpn',
    );
    expect(
      row.getByRole('button', { name: 'Copy endpoint of Berlin office' }),
    ).toBeEnabled();

    const mended = {
      ...brokenSummary,
      health: 'healthy' as const,
      problem: undefined,
      problemWords: undefined,
    };
    show(live([{ ...oslo, health: 'down' }, mended, degradedSummary]));

    expect(vpnNames()).toEqual(['oslo', 'paris', 'Berlin office']);
    expect(screen.queryByText(/cannot be pulled/)).not.toBeInTheDocument();
  });

  it('tells of a cluster that cannot be read in one line, and keeps what is known of its VPNs', async () => {
    const tokyo = summaryOf('tokyo', {
      cluster: 'asia',
      health: 'unknown',
      endpoint: undefined,
      volume: undefined,
      peers: 0,
    });
    await renderFleetPage(
      live([oslo, lostSummary('porto'), lostSummary('lisbon'), tokyo], {
        ...lostCluster(),
        asia: { state: 'connecting' },
      }),
    );

    const lines = within(
      screen.getByRole('list', { name: 'Clusters that cannot be read' }),
    ).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'asia is being asked: 1 VPN is not known in full yet',
      'eu-west: The cluster is out of reach, first noticed 3 minutes ago · 2 VPNs are shown as last knownCluster eu-west: connect ETIMEDOUT',
    ]);
    expect(screen.getAllByText(/connect ETIMEDOUT/)).toHaveLength(1);
    expect(
      vpnRow('porto').getByText('The cluster is out of reach'),
    ).toBeVisible();
    expect(vpnRow('porto').getByText('porto.example.com:31820')).toBeVisible();
    expect(vpnRow('porto').getByText('7 of 9')).toBeVisible();
    const [, endpoint, devices, volume] = vpnRow('tokyo').getAllByRole('cell');
    for (const cell of [endpoint, devices, volume]) {
      expect(cell).toHaveTextContent('–');
    }
  });

  it('says that it is loading', async () => {
    const show = await renderFleetPage({ connection: 'connecting' });
    expect(screen.getByRole('status')).toHaveTextContent('Loading the VPNs');

    show(mixed);
    expect(screen.queryByText(/Loading/)).not.toBeInTheDocument();
  });

  it('keeps what it knew, with its age, while the stream is broken', async () => {
    await renderFleetPage({
      ...mixed,
      connection: 'broken',
      receivedAt: Date.now() - 185_000,
      error: failed,
    });

    expect(screen.getByText(/trying again/)).toHaveTextContent(
      /^As of 3 minutes ago · .*\(Failed to fetch\), trying again$/,
    );
    expect(vpnNames()).toHaveLength(3);
  });

  it('names the permission that is missing', async () => {
    await renderFleetPage({
      connection: 'broken',
      error: responseErrorOf({
        statusCode: 403,
        name: 'NotAllowedError',
        message: 'Unauthorized',
      }),
    });

    expect(screen.getByRole('alert')).toHaveTextContent(
      /^You may not see any VPN.*vpn\.status\.read/,
    );
  });

  it('says why it knows nothing, and that it tries again', async () => {
    await renderFleetPage({ connection: 'broken', error: failed });

    expect(screen.getByRole('alert')).toHaveTextContent(
      'The VPNs cannot be read at the moment' +
        'Failed to fetch. Trying again.',
    );
  });

  it('shows cards on a narrow screen', async () => {
    const user = userEvent.setup();
    const { remove } = mockBreakpoint({
      initialBreakpoint: 'xs',
      queryBreakpointMap: { '(max-width:599.95px)': 'xs' },
    });
    await renderFleetPage(mixed);
    const names = () =>
      within(screen.getByRole('list', { name: 'VPNs' }))
        .getAllByRole('heading')
        .map(({ textContent }) => textContent);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(names()).toEqual(['Berlin office', 'paris', 'oslo']);

    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Sort by' }),
      'Name ↓',
    );
    expect(names()).toEqual(['paris', 'oslo', 'Berlin office']);
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Health' }),
      'Degraded 1',
    );
    expect(names()).toEqual(['paris']);
    remove();
  });

  it('speaks German', async () => {
    await renderFleetPage(
      live([brokenSummary, lostSummary('porto')], lostCluster()),
      { language: 'de' },
    );

    expect(
      await screen.findByRole('list', {
        name: 'Cluster, die nicht lesbar sind',
      }),
    ).toHaveTextContent(/vor 3 Minuten · 1 VPN wird mit dem letzten bekannten/);
    expect(
      vpnRow('Berlin office').getByText(
        'Das Image linuxserver/wireguard:1.0 lässt sich nicht laden: not found',
      ),
    ).toBeVisible();
  });
});

describe('search, filters and order of the page of all VPNs', () => {
  const lisbon = lostSummary('lisbon');
  const all = live([oslo, brokenSummary, degradedSummary, lisbon]);

  it('are set by keyboard, and undone together', async () => {
    const user = userEvent.setup();
    await renderFleetPage(all);
    const search = screen.getByRole('searchbox', { name: 'Name or endpoint' });

    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Cluster' }),
      'eu-central',
    );
    expect(vpnNames()).toEqual(['Berlin office', 'paris', 'oslo']);
    expect(screen.getByText('3 of 4 VPNs')).toBeVisible();

    const down = screen.getByRole('button', { name: 'Down 1' });
    down.focus();
    await user.keyboard('{Enter}');
    expect(down).toHaveAttribute('aria-pressed', 'true');
    expect(vpnNames()).toEqual(['Berlin office']);

    await user.type(search, 'paris');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.getByText(/^None of the 4 VPNs/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all VPNs' }));
    expect(vpnNames()).toHaveLength(4);
    expect(search).toHaveValue('');
  });

  it('find what the user owns', async () => {
    const user = userEvent.setup();
    await renderFleetPage(all);

    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Owner' }),
      'Mine',
    );

    await waitFor(() => expect(vpnNames()).toEqual(['Berlin office']));
  });

  it('order by a column, and by keyboard round again', async () => {
    const user = userEvent.setup();
    await renderFleetPage(all);
    const header = () => screen.getByRole('columnheader', { name: /^Name/ });

    within(header()).getByRole('button').focus();
    await user.keyboard('{Enter}');
    expect(header()).toHaveAttribute('aria-sort', 'ascending');
    expect(vpnNames()).toEqual(['Berlin office', 'lisbon', 'oslo', 'paris']);

    await user.keyboard('{Enter}');
    expect(header()).toHaveAttribute('aria-sort', 'descending');
    expect(vpnNames()).toEqual(['paris', 'oslo', 'lisbon', 'Berlin office']);
  });

  it('come from the address of the page, even where nothing is there that it names', async () => {
    await renderFleetPage(all, { query: '?health=unknown&cluster=gone' });

    expect(screen.getByRole('combobox', { name: 'Cluster' })).toHaveValue(
      'gone',
    );
    expect(screen.getByRole('button', { name: 'Unknown 0' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getByText(/^None of the 4 VPNs/)).toBeVisible();
  });
});

describe('the button that creates a VPN', () => {
  it.each([
    ['where there is none yet', live([])],
    ['beside those that are there', mixed],
  ])('is there %s, once, for who may create some', async (_, snapshot) => {
    mayCreate(true);
    await renderFleetPage(snapshot);

    expect(createButton()).toHaveAttribute(
      'href',
      '/create/default/create-vpn',
    );
  });

  it.each([
    ['who may not', false, true],
    ['a portal without its template', true, false],
  ])('is not there for %s', async (_, allowed, hasTemplate) => {
    mayCreate(allowed);
    await renderFleetPage(live([]), { hasTemplate });

    expect(
      screen.getByRole('heading', { name: 'There is no VPN that you may see' }),
    ).toBeVisible();
    expect(createButton()).not.toBeInTheDocument();
  });
});
