import type { VpnSummary } from 'backstage-plugin-vpn-common';
import type { FleetSelection } from './fleetSelection';

/** What both shapes of the list of VPNs are given: table and cards. */
export interface FleetListProps {
  /** In their order. */
  vpns: VpnSummary[];
  selection: FleetSelection;
  select: (change: Partial<FleetSelection>) => void;
}
