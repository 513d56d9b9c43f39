import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import type { VpnSettings, VpnStatus } from 'backstage-plugin-vpn-common';
import { vpnApiRef, type VpnStatusSnapshot } from '../api';
import { VpnTab } from '../components/VpnTab';
import { fixedVpnApi } from './fixedVpnApi';
import { officeEntity } from './office';

/** Shows the tab of an entity of whose VPN this is known. */
export const renderTab = (
  snapshot: VpnStatusSnapshot,
  entity = officeEntity,
  settings?: VpnSettings,
) =>
  renderInTestApp(
    <EntityProvider entity={entity}>
      <VpnTab />
    </EntityProvider>,
    { apis: [[vpnApiRef, fixedVpnApi(snapshot, undefined, settings)]] },
  );

/** A status that comes in over an open stream. */
export const live = (status: VpnStatus): VpnStatusSnapshot => ({
  status,
  receivedAt: Date.now(),
  connection: 'live',
});

/** What the tab says of a fact. */
export const fact = (label: string) =>
  screen.getByText(label, { selector: 'dt' }).nextElementSibling;
