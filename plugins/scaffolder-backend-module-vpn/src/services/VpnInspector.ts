import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ClusterFacts } from 'backstage-plugin-vpn-common';
import type { Wishes } from './wishes';

/** What a cluster has to offer a new VPN. A type, not an interface: the scaffolder stores it as JSON. */
export type Inspection = {
  /** What the cluster tells; `undefined` where it does not answer and the user goes on. */
  facts?: ClusterFacts;
  /** Why it does not answer, where it does not. */
  unanswered?: string;
  /** The wished NodePort, or a free one where none was wished. */
  nodePort: number;
  /** Ref of the cluster's entity, where the user can see one in the catalog. */
  clusterEntityRef?: string;
};

/** How a cluster is inspected. */
export interface InspectionOptions {
  /** Whether the user may know which Service holds a port. */
  tellHolder?: boolean;
  signal?: AbortSignal;
}

/** Asks a cluster and the catalog whether a VPN can be as it is wished. */
export interface VpnInspector {
  /**
   * Inspects the cluster.
   *
   * @param credentials - those of the user, under which the catalog is read
   * @throws InputError that names everything that cannot be as wished
   * @throws ServiceUnavailableError if the cluster does not answer within 10 s and the user did not choose to go on
   * @throws NotAllowedError if the VPN is to be applied and the portal cannot do so
   */
  inspect(
    wishes: Wishes,
    credentials: BackstageCredentials,
    options?: InspectionOptions,
  ): Promise<Inspection>;
}
