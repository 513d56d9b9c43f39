import { mockBreakpoint } from '@backstage/core-components/testUtils';
import { waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { VpnPeer } from 'backstage-plugin-vpn-common';
import { healthyOffice } from '../../__testUtils__/office';
import {
  officeAfter,
  peerNames,
  peerRow,
  peersPanel,
  renderPeersPanel,
} from '../../__testUtils__/renderPeersPanel';

const [laptop, branch] = healthyOffice.peers;

const manyPeers = (count: number): VpnPeer[] =>
  Array.from({ length: count }, (_, index) => ({
    ...laptop,
    name: `device-${index + 1}`,
    publicKey: `key-${index + 1}`,
  }));

describe('PeerList', () => {
  afterEach(() => jest.restoreAllMocks());

  it('sorts by keyboard', async () => {
    const user = userEvent.setup();
    await renderPeersPanel(officeAfter(0, [branch, laptop]));
    const header = () =>
      peersPanel().getByRole('columnheader', { name: /^Received/ });
    expect(header()).not.toHaveAttribute('aria-sort');

    within(header()).getByRole('button').focus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(header()).toHaveAttribute('aria-sort', 'ascending'),
    );
    expect(peerNames()).toEqual(['branch', 'laptop']);

    await user.keyboard('{Enter}');
    expect(header()).toHaveAttribute('aria-sort', 'descending');
    expect(peerNames()).toEqual(['laptop', 'branch']);
  });

  it('filters by state, with the number of each', async () => {
    const user = userEvent.setup();
    await renderPeersPanel(officeAfter(0, [branch, laptop]));
    const never = peersPanel().getByRole('button', { name: 'never 1' });
    expect(peersPanel().getByRole('button', { name: 'All 2' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );

    await user.click(never);

    expect(never).toHaveAttribute('aria-pressed', 'true');
    expect(peerNames()).toEqual(['branch']);
    expect(peersPanel().getByText('1 of 2 peers')).toBeVisible();
    expect(peersPanel().getByRole('button', { name: 'idle 0' })).toBeEnabled();
  });

  it('searches, and says when nothing is found', async () => {
    const user = userEvent.setup();
    await renderPeersPanel(officeAfter(0, [branch, laptop]));
    const search = peersPanel().getByRole('searchbox', {
      name: 'Name or address',
    });

    await user.type(search, '192.168');
    expect(peerNames()).toEqual(['branch']);

    await user.type(search, '.99');
    expect(peersPanel().queryByRole('table')).not.toBeInTheDocument();
    expect(peersPanel().getByText(/^None of the 2 peers/)).toBeVisible();
  });

  it('has only the rows of a thousand that are seen, and tells readers of all', async () => {
    jest
      .spyOn(HTMLElement.prototype, 'offsetHeight', 'get')
      .mockImplementation(function heightOf(this: HTMLElement) {
        return this.tagName === 'TR' ? 50 : 500;
      });
    await renderPeersPanel(officeAfter(0, manyPeers(1_000)));

    const table = peersPanel().getByRole('table', { name: 'Peers' });
    expect(table).toHaveAttribute('aria-rowcount', '1001');
    await waitFor(() => expect(peerNames()).toContain('device-10'));
    expect(peerNames().length).toBeLessThan(40);
    expect(peerRow(/device-2 /)).toHaveAttribute('aria-rowindex', '3');
  });

  it('shows cards on a narrow screen, whose rest is opened by keyboard', async () => {
    const user = userEvent.setup();
    const { remove } = mockBreakpoint({
      initialBreakpoint: 'xs',
      queryBreakpointMap: { '(max-width:599.95px)': 'xs' },
    });
    await renderPeersPanel(officeAfter(0, [branch, laptop]));

    const list = within(peersPanel().getByRole('list', { name: 'Peers' }));
    expect(peersPanel().queryByRole('table')).not.toBeInTheDocument();
    const card = list.getByRole('button', { name: /laptop/ });
    expect(card).toHaveTextContent('connected');
    expect(card).toHaveAttribute('aria-expanded', 'false');
    expect(list.queryByText('198.51.100.7:51820')).not.toBeInTheDocument();

    card.focus();
    await user.keyboard('{Enter}');
    expect(card).toHaveAttribute('aria-expanded', 'true');
    expect(list.getByText('198.51.100.7:51820')).toBeVisible();

    await user.selectOptions(
      peersPanel().getByRole('combobox', { name: 'Sort by' }),
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
