import { z } from 'zod';

/** A cluster as the wizard lists it. */
export const clusterSummarySchema = z.object({
  /** Name by which the Kubernetes plugin knows the cluster. */
  name: z.string(),
  title: z.string().optional(),
  /**
   * `reachable`: it answered; `unreachable`: it did not, in time; `refused`:
   * it refused the portal's credentials; `unsupported`: its auth provider
   * needs a token of the user.
   */
  state: z.enum(['reachable', 'unreachable', 'refused', 'unsupported']),
  /** Version of the API server, where it answered. */
  version: z.string().optional(),
  /** Why the cluster cannot be used, where it cannot. */
  cause: z.string().optional(),
  /** Whether the operator configured an entry with write rights for it. */
  canApply: z.boolean(),
});

/** A cluster as the wizard lists it. */
export type ClusterSummary = z.infer<typeof clusterSummarySchema>;
