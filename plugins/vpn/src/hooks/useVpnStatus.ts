import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useSyncExternalStore } from 'react';
import { vpnApiRef, VpnStatusSnapshot } from '../api';

/** The live status of an entity's VPN; `loading` until there is a status or an error. */
export function useVpnStatus(
  entity: Entity,
): VpnStatusSnapshot & { loading: boolean } {
  const feed = useApi(vpnApiRef).watchStatus(stringifyEntityRef(entity));
  const snapshot = useSyncExternalStore(feed.subscribe, feed.getSnapshot);
  return { ...snapshot, loading: !snapshot.status && !snapshot.error };
}
