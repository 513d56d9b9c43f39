import { parseEntityRef } from '@backstage/catalog-model';
import type { VpnHealth, VpnSummary } from 'backstage-plugin-vpn-common';
import { sortBy, type SortValue } from '../list/sorting';

/** What VPNs can be put in the order of. */
export const fleetOrders = [
  'health',
  'name',
  'endpoint',
  'devices',
  'volume',
  'owner',
  'cluster',
] as const;

/** What VPNs are put in the order of. */
export type FleetOrder = (typeof fleetOrders)[number];

/** The worst first: what is unknown may work, and nobody can mend it here. */
export const healthOrder: VpnHealth[] = [
  'down',
  'degraded',
  'unknown',
  'healthy',
];

const valueOf: Record<FleetOrder, (vpn: VpnSummary) => SortValue> = {
  health: ({ health }) => healthOrder.indexOf(health),
  name: nameOf,
  endpoint: ({ endpoint }) => endpoint,
  devices: ({ peersConnected }) => peersConnected,
  volume: ({ volume }) => volume,
  owner: ({ owner }) => owner,
  cluster: ({ cluster }) => cluster,
};

/** What a VPN is called. */
export function nameOf({ title, entityRef }: VpnSummary): string {
  return title ?? parseEntityRef(entityRef).name;
}

/** Puts VPNs in order, equal ones by name. */
export function sortVpns(
  vpns: readonly VpnSummary[],
  order: FleetOrder,
  descending: boolean,
): VpnSummary[] {
  const named = sortBy(vpns, nameOf, false);
  return sortBy(named, valueOf[order], descending);
}
