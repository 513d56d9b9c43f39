import type { VpnBinding, VpnStatus } from 'backstage-plugin-vpn-common';

/** A status, and whether all that it is made from was read, or failed. */
export interface VpnSnapshot {
  status: VpnStatus;
  settled: boolean;
}

/** Ends a subscription. */
export type Unsubscribe = () => void;

/** The status of VPNs, live. Whoever asks has authorised the user before. */
export interface VpnStatusService {
  /**
   * Rejects where no cluster can be read at all.
   *
   * @throws ServiceUnavailableError if the Kubernetes plugin is not installed or not configured
   */
  assertAvailable(): Promise<void>;

  /** Tells a listener what is known at once, and then each change. */
  subscribe(
    binding: VpnBinding,
    listener: (snapshot: VpnSnapshot) => void,
  ): Unsubscribe;
}
