import { z } from 'zod';
import { isSourceUnread } from './unreadSources';
import { vpnProblemWordsSchema, type VpnProblem } from './vpnProblem';
import { VpnStatus, VpnSummary, vpnSummarySchema } from './vpnStatus';

/** Whether a cluster that VPNs of the fleet are on can be read. */
export const vpnFleetClusterSchema = z.object({
  /** `connecting`: nothing read yet; `failed`: it cannot be read, wholly or in part. */
  state: z.enum(['connecting', 'live', 'failed']),
  /** Why it cannot be read, in a sentence. */
  problem: z.string().optional(),
  /** What that sentence was made from. */
  problemWords: vpnProblemWordsSchema.optional(),
  /** Since when it cannot be read, ISO 8601, where that is known. */
  since: z.string().optional(),
});

/**
 * All VPNs that a user may see. Rows and clusters have keys, so that a merge
 * patch holds only the rows that changed.
 */
export const vpnFleetSchema = z.object({
  /** By the ref of the VPN's entity. */
  vpns: z.record(vpnSummarySchema),
  /** By the name of the cluster. */
  clusters: z.record(vpnFleetClusterSchema),
});

/** Whether a cluster that VPNs of the fleet are on can be read. */
export type VpnFleetCluster = z.infer<typeof vpnFleetClusterSchema>;
/** All VPNs that a user may see. */
export type VpnFleet = z.infer<typeof vpnFleetSchema>;

/** The row of a VPN; title and owner come from its entity. */
export function summarizeVpn(
  status: VpnStatus,
  entity: Pick<VpnSummary, 'title' | 'owner'>,
): VpnSummary {
  const { service, volume, peers, problems } = status;
  const [problem] = problems;
  return {
    ...entity,
    entityRef: status.entityRef,
    cluster: status.cluster,
    namespace: status.namespace,
    health: status.health,
    problem: problem?.message,
    problemWords: problem && wordsOf(problem),
    endpoint: service?.endpoint,
    peersConnected: peers.filter(({ state }) => state === 'connected').length,
    peers: peers.length,
    volume: volume?.longhorn?.robustness ?? volume?.phase,
    observedAt: status.observedAt,
  };
}

/** How well the cluster of a VPN can be read, as its status tells. */
export function fleetClusterOf({
  problems,
  sources,
}: VpnStatus): VpnFleetCluster {
  const problem = problems.find(({ code }) => code.startsWith('cluster-'));
  if (problem) {
    const [since] = sources
      .filter(source => isSourceUnread(source) && source.state !== 'connecting')
      .map(source => source.since)
      .sort();
    return {
      state: 'failed',
      problem: problem.message,
      problemWords: wordsOf(problem),
      since,
    };
  }
  const connecting = sources.some(({ state }) => state === 'connecting');
  return { state: connecting ? 'connecting' : 'live' };
}

function wordsOf({ code, text, parameters }: VpnProblem) {
  return { code, text, parameters };
}
