import type { VpnSummary } from 'backstage-plugin-vpn-common';
import { memo } from 'react';
import { ListTableRow, type RowPlace } from '../list/ListTableRow';
import { fleetColumns } from './fleetColumns';

/** A row of the table of VPNs; drawn again only when its VPN changes. */
export const FleetRow = memo(
  ({ index, rowRef, vpn }: RowPlace & { vpn: VpnSummary }) => (
    <ListTableRow
      index={index}
      rowRef={rowRef}
      columns={fleetColumns}
      item={vpn}
    />
  ),
);
