import { useApi } from '@backstage/core-plugin-api';
import { useSyncExternalStore } from 'react';
import { vpnApiRef, type VpnFleetSnapshot } from '../api';

/** All VPNs that the user may see, live. */
export function useVpnFleet(): VpnFleetSnapshot {
  const feed = useApi(vpnApiRef).watchFleet();
  return useSyncExternalStore(feed.subscribe, feed.getSnapshot);
}
