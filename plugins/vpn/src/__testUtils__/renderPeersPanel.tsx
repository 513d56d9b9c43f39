import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, within } from '@testing-library/react';
import type { VpnPeer, VpnStatus } from 'backstage-plugin-vpn-common';
import { useSyncExternalStore } from 'react';
import type { VpnConnection } from '../api';
import { PeersPanel } from '../components/peers/PeersPanel';
import { healthyOffice } from './office';

const START = Date.now();

/** The office as it reports some seconds after the start. */
export const officeAfter = (seconds: number, peers: VpnPeer[]): VpnStatus => ({
  ...healthyOffice,
  tunnel: {
    ...healthyOffice.tunnel!,
    reportedAt: new Date(START + seconds * 1000).toISOString(),
  },
  peers,
});

/** Renders the list of peers in an app; gives a function that changes what it shows. */
export async function renderPeersPanel(status: VpnStatus) {
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

/** The list of peers. */
export const peersPanel = () =>
  within(screen.getByRole('region', { name: 'Connected peers' }));
/** The row of a peer. */
export const peerRow = (name: RegExp) =>
  peersPanel().getByRole('row', { name });
/** The names in the table, in their order. */
export const peerNames = () =>
  peersPanel()
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);
