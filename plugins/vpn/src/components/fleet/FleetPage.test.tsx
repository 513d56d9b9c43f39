import { mockBreakpoint } from '@backstage/core-components/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseErrorOf } from 'backstage-plugin-vpn-common';
import {
  brokenSummary,
  degradedSummary,
  live,
  lostCluster,
  lostSummary,
  summaryOf,
} from '../../__testUtils__/fleet';
import {
  renderFleetPage,
  vpnNames,
  vpnRow,
} from '../../__testUtils__/renderFleetPage';

const oslo = summaryOf('oslo');
const mixed = live([oslo, brokenSummary, degradedSummary]);
const failed = new TypeError('Failed to fetch');

describe('the page of all VPNs', () => {
  afterEach(() => localStorage.clear());

  it('shows each with its health, endpoint, devices, volume, owner and cluster, live', async () => {
    const show = await renderFleetPage(mixed);

    expect(vpnNames()).toEqual(['Berlin office', 'paris', 'oslo']);
    const row = vpnRow('Berlin office');
    const [health, endpoint, devices, volume, owner, cluster] =
      row.getAllByRole('cell');
    expect(health).toHaveTextContent(
      'DownThe image cannot be pulledImage linuxserver/wireguard:1.0 cannot be pulled: rpc error',
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
        /^Das Image linuxserver\/wireguard:1.0 lässt sich nicht laden: rpc error/,
      ),
    ).toBeVisible();
  });
});
