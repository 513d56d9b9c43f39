import type { VpnHealth, VpnSummary } from 'backstage-plugin-vpn-common';
import type { Sorting } from '../list/sorting';
import { writeQuery } from '../list/writeQuery';
import {
  type FleetOrder,
  fleetOrders,
  healthOrder,
  nameOf,
  sortVpns,
} from './fleetOrder';

/** The healths that VPNs can be filtered by, in the order of the buttons. */
export const healthFilters = ['all', ...healthOrder] as const;

/** VPNs of one health, or all. */
export type HealthFilter = (typeof healthFilters)[number];

/** Stands in place of an owner for all that the user owns. */
export const MINE = 'mine';

/** Which VPNs are shown, and in what order. */
export interface FleetSelection extends Sorting<FleetOrder> {
  health: HealthFilter;
  /** Name of a cluster; empty for any. */
  cluster: string;
  /** Ref of an owner, or {@link MINE}; empty for any. */
  owner: string;
  /** Part of a name or an endpoint. */
  search: string;
}

/** All of them, the worst first. */
export const everyVpn: FleetSelection = {
  health: 'all',
  cluster: '',
  owner: '',
  search: '',
  order: 'health',
  descending: false,
};

/** VPNs that are shown, and how many there would be of each health. */
export interface SelectedVpns {
  /** In their order. */
  vpns: VpnSummary[];
  counts: Record<HealthFilter, number>;
}

/**
 * The VPNs that are shown.
 *
 * @param mine - refs by which the user owns entities
 */
export function selectVpns(
  all: readonly VpnSummary[],
  selection: FleetSelection,
  mine: ReadonlySet<string>,
): SelectedVpns {
  const { health, order, descending } = selection;
  const ofAnyHealth = all.filter(vpn => matches(vpn, selection, mine));
  const countOf = (wanted: VpnHealth) =>
    ofAnyHealth.filter(vpn => vpn.health === wanted).length;
  const shown = ofAnyHealth.filter(
    vpn => health === 'all' || vpn.health === health,
  );
  return {
    vpns: sortVpns(shown, order, descending),
    counts: {
      all: ofAnyHealth.length,
      down: countOf('down'),
      degraded: countOf('degraded'),
      unknown: countOf('unknown'),
      healthy: countOf('healthy'),
    },
  };
}

const parameterOf = (name: keyof FleetSelection) => name;

/** A selection as the query of the page has it: whatever it says, what cannot be is left out. */
export function readSelection(query: URLSearchParams): FleetSelection {
  const read = (name: keyof FleetSelection) => query.get(parameterOf(name));
  return {
    health: healthFilters.find(name => name === read('health')) ?? 'all',
    cluster: read('cluster') ?? '',
    owner: read('owner') ?? '',
    search: read('search') ?? '',
    order: fleetOrders.find(name => name === read('order')) ?? everyVpn.order,
    descending: read('descending') === 'true',
  };
}

/** The query of the page with a selection in it, as far as that is not the usual one. */
export function writeSelection(
  query: URLSearchParams,
  selection: FleetSelection,
): URLSearchParams {
  return writeQuery(query, selection, everyVpn, parameterOf);
}

function matches(
  vpn: VpnSummary,
  { cluster, owner, search }: FleetSelection,
  mine: ReadonlySet<string>,
): boolean {
  const words = search.trim().toLowerCase();
  return (
    (!cluster || vpn.cluster === cluster) &&
    (!owner || isOwnedBy(vpn, owner, mine)) &&
    (!words ||
      [nameOf(vpn), vpn.entityRef, vpn.endpoint].some(text =>
        text?.toLowerCase().includes(words),
      ))
  );
}

function isOwnedBy(
  vpn: VpnSummary,
  owner: string,
  mine: ReadonlySet<string>,
): boolean {
  return owner === MINE
    ? vpn.owner !== undefined && mine.has(vpn.owner)
    : vpn.owner === owner;
}
