import type { VpnSourceKind } from 'backstage-plugin-vpn-common';
import type {
  ClusterFailureKind,
  ClusterRequest,
} from 'backstage-plugin-vpn-node';

/** What is measured as it happens. No attribute holds the name of a VPN or of a person, so there are few series. */
export interface VpnMetrics {
  /** A request was sent to a cluster: counter `vpn.cluster.requests`. */
  requested(request: ClusterRequest): void;

  /** A watch failed, and is opened again: counter `vpn.watch.restarts`. */
  watchFailed(failure: {
    cluster: string;
    kind: VpnSourceKind;
    cause: ClusterFailureKind;
  }): void;

  /**
   * A change in a cluster was written to all streams that show it: histogram
   * `vpn.stream.lag`, in seconds since it arrived from the cluster.
   */
  changeSent(cluster: string, seconds: number): void;
}
