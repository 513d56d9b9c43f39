import { mockBreakpoint } from '@backstage/core-components/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { VpnPeer, VpnStatus } from 'backstage-plugin-vpn-common';
import { useSyncExternalStore } from 'react';
import { healthyOffice } from '../../__testUtils__/office';
import type { VpnConnection } from '../../api';
import { peerColumns } from './peerColumns';
import { PeersPanel } from './PeersPanel';

const START = Date.now();

/** The office as it reports some seconds after the start. */
const officeAfter = (seconds: number, peers: VpnPeer[]): VpnStatus => ({
  ...healthyOffice,
  tunnel: {
    ...healthyOffice.tunnel!,
    reportedAt: new Date(START + seconds * 1000).toISOString(),
  },
  peers,
});

const [laptop, branch] = healthyOffice.peers;
const busier = { ...laptop, receivedBytes: laptop.receivedBytes + 25_000 };

const manyPeers = (count: number): VpnPeer[] =>
  Array.from({ length: count }, (_, index) => ({
    ...laptop,
    name: `device-${index + 1}`,
    publicKey: `key-${index + 1}`,
  }));

/** The panel in an app; what it shows can be changed. */
async function renderPanel(status: VpnStatus) {
  let shown = { status, connection: 'live' as VpnConnection };
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const Shown = () => (
    <PeersPanel {...useSyncExternalStore(subscribe, () => shown)} />
  );
  await renderInTestApp(<Shown />);
  return (change: Partial<typeof shown>) =>
    act(() => {
      shown = { ...shown, ...change };
      listeners.forEach(tell => tell());
    });
}

const panel = () =>
  within(screen.getByRole('region', { name: 'Connected peers' }));
const row = (name: RegExp) => panel().getByRole('row', { name });
const names = () =>
  panel()
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe('PeersPanel', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows rates and a graph from the second report on', async () => {
    const show = await renderPanel(officeAfter(0, [laptop, branch]));
    expect(panel().getByText(/^Rates come with the second/)).toBeVisible();
    expect(row(/laptop/)).not.toHaveTextContent('/s');

    show({ status: officeAfter(10, [busier, branch]) });

    expect(panel().getByText(/^Rates are averages over 10 s/)).toBeVisible();
    expect(row(/laptop/)).toHaveTextContent('1.3 MB2.5 kB/s');
    expect(
      await within(row(/laptop/)).findByRole('img', {
        name: 'Received 2.5 kB/s last, 2.5 kB/s at most; sent 0 bytes/s last, 0 bytes/s at most',
      }),
    ).toBeVisible();
    expect(within(row(/branch/)).queryByRole('img')).not.toBeInTheDocument();
  });

  it('shows no rates while reports do not come in, and says as of when', async () => {
    const show = await renderPanel(officeAfter(0, [laptop]));
    show({ status: officeAfter(10, [busier]) });

    show({ connection: 'broken' });
    expect(panel().getByText(/^Not current/)).toHaveTextContent(
      /Last report of the tunnel: (just now|.* ago)$/,
    );
    expect(row(/laptop/)).toHaveTextContent('1.3 MB');
    expect(row(/laptop/)).not.toHaveTextContent('/s');

    show({ connection: 'live' });
    expect(row(/laptop/)).toHaveTextContent('2.5 kB/s');
  });

  it('draws only the rows again of which something changed', async () => {
    const show = await renderPanel(officeAfter(0, [laptop, branch]));
    show({ status: officeAfter(10, [busier, branch]) });
    const drawn = jest.spyOn(peerColumns[0], 'show');

    const again = { ...busier, receivedBytes: busier.receivedBytes + 1 };
    show({ status: officeAfter(20, [again, { ...branch }]) });

    expect(drawn.mock.calls.map(([{ entry }]) => entry.peer.name)).toEqual([
      'laptop',
    ]);
  });

  it('sorts by keyboard', async () => {
    const user = userEvent.setup();
    await renderPanel(officeAfter(0, [branch, laptop]));
    const header = () =>
      panel().getByRole('columnheader', { name: /^Received/ });
    expect(header()).not.toHaveAttribute('aria-sort');

    within(header()).getByRole('button').focus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(header()).toHaveAttribute('aria-sort', 'ascending'),
    );
    expect(names()).toEqual(['branch', 'laptop']);

    await user.keyboard('{Enter}');
    expect(header()).toHaveAttribute('aria-sort', 'descending');
    expect(names()).toEqual(['laptop', 'branch']);
  });

  it('filters by state, with the number of each', async () => {
    const user = userEvent.setup();
    await renderPanel(officeAfter(0, [branch, laptop]));
    const never = panel().getByRole('button', { name: 'never 1' });
    expect(panel().getByRole('button', { name: 'All 2' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );

    await user.click(never);

    expect(never).toHaveAttribute('aria-pressed', 'true');
    expect(names()).toEqual(['branch']);
    expect(panel().getByText('1 of 2 peers')).toBeVisible();
    expect(panel().getByRole('button', { name: 'idle 0' })).toBeEnabled();
  });

  it('searches, and says when nothing is found', async () => {
    const user = userEvent.setup();
    await renderPanel(officeAfter(0, [branch, laptop]));
    const search = panel().getByRole('searchbox', { name: 'Name or address' });

    await user.type(search, '192.168');
    expect(names()).toEqual(['branch']);

    await user.type(search, '.99');
    expect(panel().queryByRole('table')).not.toBeInTheDocument();
    expect(panel().getByText(/^None of the 2 peers/)).toBeVisible();
  });

  it('says once that endpoints are left out, and has no column for them', async () => {
    await renderPanel(
      officeAfter(0, [{ ...laptop, endpoint: undefined }, branch]),
    );

    expect(
      panel().getByText(/you need the permission vpn.peers.read/),
    ).toBeVisible();
    expect(
      panel().queryByRole('columnheader', { name: 'Endpoint' }),
    ).not.toBeInTheDocument();
  });

  it.each<[string, RegExp, Partial<VpnStatus>]>([
    ['has no peers', /^The VPN has no peers yet. Add a device/, { peers: [] }],
    [
      'has not reported',
      /^The tunnel has not reported/,
      { tunnel: undefined, peers: [] },
    ],
    [
      'is still read',
      /are being read/,
      {
        tunnel: undefined,
        sources: [
          {
            kind: 'configmaps',
            state: 'connecting',
            since: healthyOffice.observedAt,
          },
        ],
      },
    ],
    [
      'may not be read',
      /^The cluster does not let the portal read/,
      {
        tunnel: undefined,
        sources: [
          {
            kind: 'configmaps',
            state: 'refused',
            since: healthyOffice.observedAt,
          },
        ],
      },
    ],
  ])('of a tunnel that %s says so', async (_, text, change) => {
    await renderPanel({ ...officeAfter(0, [laptop]), ...change });

    expect(panel().getByText(text)).toBeVisible();
    expect(panel().queryByRole('table')).not.toBeInTheDocument();
  });

  it('has only the rows of a thousand that are seen, and tells readers of all', async () => {
    jest
      .spyOn(HTMLElement.prototype, 'offsetHeight', 'get')
      .mockImplementation(function heightOf(this: HTMLElement) {
        return this.tagName === 'TR' ? 50 : 500;
      });
    await renderPanel(officeAfter(0, manyPeers(1_000)));

    const table = panel().getByRole('table', { name: 'Peers' });
    expect(table).toHaveAttribute('aria-rowcount', '1001');
    await waitFor(() => expect(names()).toContain('device-10'));
    expect(names().length).toBeLessThan(40);
    expect(row(/device-2 /)).toHaveAttribute('aria-rowindex', '3');
  });

  it('shows cards on a narrow screen, whose rest is opened by keyboard', async () => {
    const user = userEvent.setup();
    const { remove } = mockBreakpoint({
      initialBreakpoint: 'xs',
      queryBreakpointMap: { '(max-width:599.95px)': 'xs' },
    });
    await renderPanel(officeAfter(0, [branch, laptop]));

    const list = within(panel().getByRole('list', { name: 'Peers' }));
    expect(panel().queryByRole('table')).not.toBeInTheDocument();
    const card = list.getByRole('button', { name: /laptop/ });
    expect(card).toHaveTextContent('connected');
    expect(card).toHaveAttribute('aria-expanded', 'false');
    expect(list.queryByText('198.51.100.7:51820')).not.toBeInTheDocument();

    card.focus();
    await user.keyboard('{Enter}');
    expect(card).toHaveAttribute('aria-expanded', 'true');
    expect(list.getByText('198.51.100.7:51820')).toBeVisible();

    await user.selectOptions(
      panel().getByRole('combobox', { name: 'Sort by' }),
      'Name ↓',
    );
    expect(
      list.getAllByRole('button').map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringContaining('laptop'),
      expect.stringContaining('branch'),
    ]);
    remove();
  });
});
