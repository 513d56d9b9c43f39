/** A cluster as the wizard lists it. */
export interface ClusterSummary {
  /** Name by which the Kubernetes plugin knows the cluster. */
  name: string;
  title?: string;
  /**
   * `reachable`: it answered; `unreachable`: it did not, in time; `refused`:
   * it refused the portal's credentials; `unsupported`: its auth provider
   * needs a token of the user.
   */
  state: 'reachable' | 'unreachable' | 'refused' | 'unsupported';
  /** Version of the API server, where it answered. */
  version?: string;
  /** Why the cluster cannot be used, where it cannot. */
  cause?: string;
  /** Whether the operator configured an entry with write rights for it. */
  canApply: boolean;
}
