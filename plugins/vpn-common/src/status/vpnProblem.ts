import { z } from 'zod';

/** The problems that a status can name. */
export const vpnProblemCodeSchema = z.enum([
  'not-deployed',
  'bound-to-other-entity',
  'objects-unlabelled',
  'image-pull-failed',
  'container-crash-looping',
  'pod-unschedulable',
  'pod-not-ready',
  'pod-stuck-terminating',
  'claim-pending',
  'claim-lost',
  'volume-degraded',
  'volume-faulted',
  'service-missing',
  'service-without-ready-pod',
  'node-port-mismatch',
  'peers-not-in-tunnel',
  'peers-not-applied',
  'tunnel-down',
  'forwarding-off',
  'reporter-silent',
  'reporter-absent',
  'report-invalid',
  'cluster-unknown',
  'cluster-unsupported',
  'cluster-unreachable',
  'cluster-refused',
  'cluster-slow',
]);

/** What is wrong with a VPN, and how to mend it. */
export const vpnProblemSchema = z.object({
  code: vpnProblemCodeSchema,
  /** `error`: devices cannot connect; `warning`: they can, but something needs care. */
  severity: z.enum(['error', 'warning']),
  /** What is wrong, in a sentence, in the cluster's own words where it has some. */
  message: z.string(),
  /** What to do about it, in a sentence. */
  hint: z.string(),
  /** A command that mends it or tells more, complete, for a shell in a clone of the repository. */
  command: z.string().optional(),
  /** Key of the text that message and hint were made from, for whoever translates them. */
  text: z.string().optional(),
  /** What was filled into that text, by name. */
  parameters: z.record(z.string()).optional(),
});

/** The name of a problem, and what its message was made from, for whoever translates it. */
export const vpnProblemWordsSchema = vpnProblemSchema.pick({
  code: true,
  text: true,
  parameters: true,
});

/** The name of a problem. */
export type VpnProblemCode = z.infer<typeof vpnProblemCodeSchema>;

/** What is wrong with a VPN, and how to mend it. */
export type VpnProblem = z.infer<typeof vpnProblemSchema>;

/** The name of a problem, and what its message was made from. */
export type VpnProblemWords = z.infer<typeof vpnProblemWordsSchema>;
