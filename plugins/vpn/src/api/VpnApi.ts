import { createApiRef } from '@backstage/frontend-plugin-api';
import type { VpnStatus } from 'backstage-plugin-vpn-common';

/**
 * How the status comes in: `live`, over an open stream; `connecting`, for the
 * first time or after the page was hidden; `broken`, while it is tried again
 * after a failure.
 */
export type VpnConnection = 'live' | 'connecting' | 'broken';

/** What the browser knows of a VPN at a moment. */
export interface VpnStatusSnapshot {
  /** As last received; kept while the connection is broken, so that it can be shown with its age. */
  status?: VpnStatus;
  /** When {@link VpnStatusSnapshot.status} was last known to be current, in milliseconds since the epoch. */
  receivedAt?: number;
  connection: VpnConnection;
  /** Why the connection is broken; a `ResponseError` where the backend refused. */
  error?: Error;
}

/** The status of one VPN over time, in the shape of React's `useSyncExternalStore`. */
export interface VpnStatusFeed {
  /** The same object until something changes. */
  getSnapshot(): VpnStatusSnapshot;
  /** Keeps the status current until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** What the VPN plugin's views need of the portal's backend. */
export interface VpnApi {
  /** The feed of an entity's VPN. All who watch the same entity share one stream. */
  watchStatus(entityRef: string): VpnStatusFeed;
}

/** Ref of the {@link VpnApi}. */
export const vpnApiRef = createApiRef<VpnApi>().with({ id: 'plugin.vpn.api' });
