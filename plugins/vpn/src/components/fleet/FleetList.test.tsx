import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  brokenSummary,
  degradedSummary,
  live,
  lostSummary,
  summaryOf,
} from '../../__testUtils__/fleet';
import { renderFleetPage, vpnNames } from '../../__testUtils__/renderFleetPage';

// Whole walks by roles take their time.
jest.setTimeout(60_000);

describe('search, filters and order of the page of all VPNs', () => {
  const lisbon = lostSummary('lisbon');
  const all = live([summaryOf('oslo'), brokenSummary, degradedSummary, lisbon]);

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
