import type { NextDevice, VpnSettings } from 'backstage-plugin-vpn-common';
import type { VpnApi, VpnFleetSnapshot, VpnStatusSnapshot } from '../api';

/** A {@link VpnApi} that knows one status, one fleet, and the settings and the next device where a test gives some. */
export function fixedVpnApi(
  status: VpnStatusSnapshot,
  fleet: VpnFleetSnapshot = { connection: 'connecting' },
  settings?: VpnSettings,
  nextDevice?: NextDevice,
): VpnApi {
  const subscribe = () => () => {};
  const statusFeed = { getSnapshot: () => status, subscribe };
  const fleetFeed = { getSnapshot: () => fleet, subscribe };
  return {
    watchStatus: () => statusFeed,
    watchFleet: () => fleetFeed,
    getSettings: async () => {
      if (!settings) {
        throw new Error('The repository is not known');
      }
      return settings;
    },
    getNextDevice: async () => {
      if (!nextDevice) {
        throw new Error('The repository is not known');
      }
      return nextDevice;
    },
  };
}
