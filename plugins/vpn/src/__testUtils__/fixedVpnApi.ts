import type { VpnApi, VpnFleetSnapshot, VpnStatusSnapshot } from '../api';

/** A {@link VpnApi} that knows one status and one fleet. */
export function fixedVpnApi(
  status: VpnStatusSnapshot,
  fleet: VpnFleetSnapshot = { connection: 'connecting' },
): VpnApi {
  const subscribe = () => () => {};
  const statusFeed = { getSnapshot: () => status, subscribe };
  const fleetFeed = { getSnapshot: () => fleet, subscribe };
  return { watchStatus: () => statusFeed, watchFleet: () => fleetFeed };
}
