import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  NextDevice,
  VpnFleet,
  VpnSettings,
  VpnStatus,
} from 'backstage-plugin-vpn-common';

/**
 * How it comes in: `live`, over an open stream; `connecting`, for the first
 * time or after the page was hidden; `broken`, while it is tried again after
 * a failure.
 */
export type VpnConnection = 'live' | 'connecting' | 'broken';

/** How well the browser knows something at a moment. */
export interface VpnFeedState {
  connection: VpnConnection;
  /** Where it is not live: when what is shown was last known to be current, in milliseconds since the epoch. */
  receivedAt?: number;
  /** Why it is broken; what `statusCodeOf` and `reasonOf` tell of it is the backend's answer, where the backend refused. */
  error?: Error;
}

/** What the browser knows of a VPN at a moment. */
export interface VpnStatusSnapshot extends VpnFeedState {
  /** As last received; kept while the connection is broken, so that it can be shown with its age. */
  status?: VpnStatus;
}

/** What the browser knows of the fleet at a moment. */
export interface VpnFleetSnapshot extends VpnFeedState {
  /** As last received; kept while the connection is broken, so that it can be shown with its age. */
  fleet?: VpnFleet;
}

/** Something that changes over time, in the shape of React's `useSyncExternalStore`. */
export interface VpnFeed<Snapshot extends VpnFeedState> {
  /** The same object until something of it changes. */
  getSnapshot(): Snapshot;
  /** Keeps it current until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** What the VPN plugin's views need of the portal's backend. All feeds of a browser share one stream. */
export interface VpnApi {
  /** The feed of an entity's VPN, the same for the same entity. */
  watchStatus(entityRef: string): VpnFeed<VpnStatusSnapshot>;
  /** The feed of all VPNs that the user may see, always the same. */
  watchFleet(): VpnFeed<VpnFleetSnapshot>;
  /** The settings of an entity's VPN, as its repository has them, for whoever may change it. */
  getSettings(entityRef: string): Promise<VpnSettings>;
  /** What the next device of an entity's VPN is told, beside its keys, for whoever may change it. */
  getNextDevice(entityRef: string): Promise<NextDevice>;
}

/** Ref of the {@link VpnApi}. */
export const vpnApiRef = createApiRef<VpnApi>().with({ id: 'plugin.vpn.api' });
