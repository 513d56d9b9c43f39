import type { Entity } from '@backstage/catalog-model';
import {
  fillTemplate,
  problemTexts,
  type ProblemTextKey,
  type VpnFleet,
  type VpnSummary,
} from 'backstage-plugin-vpn-common';
import type { VpnFleetSnapshot } from '../api';

/** The template that creates a VPN. */
export const createTemplate: Entity = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'create-vpn', namespace: 'default' },
};

/** A row of a fleet, of a VPN that is well unless it is said otherwise. */
export const summaryOf = (
  name: string,
  known: Partial<VpnSummary> = {},
): VpnSummary => ({
  entityRef: `resource:default/${name}`,
  owner: 'group:default/network',
  cluster: 'eu-central',
  namespace: `vpn-${name}`,
  health: 'healthy',
  endpoint: `${name}.example.com:31820`,
  peersConnected: 7,
  peers: 9,
  volume: 'healthy',
  observedAt: new Date().toISOString(),
  ...known,
});

/** A fleet of these VPNs, on clusters that can be read unless it is said otherwise. */
export const fleetOf = (
  vpns: VpnSummary[],
  clusters: VpnFleet['clusters'] = {},
): VpnFleet => ({
  vpns: Object.fromEntries(vpns.map(vpn => [vpn.entityRef, vpn])),
  clusters: {
    ...Object.fromEntries(vpns.map(vpn => [vpn.cluster, { state: 'live' }])),
    ...clusters,
  },
});

/** A problem as a row and a cluster have it. */
function firstProblem(
  text: ProblemTextKey,
  parameters: Record<string, string>,
): Pick<VpnSummary, 'problem' | 'problemWords'> {
  const { code, message } = problemTexts[text];
  return {
    problem: fillTemplate(message, parameters),
    problemWords: { code, text, parameters },
  };
}

const unreachable = firstProblem('cluster-unreachable', {
  cluster: 'eu-west',
  cause: 'connect ETIMEDOUT',
});

/** A fleet that comes in over an open stream. */
export const live = (
  ...fleet: Parameters<typeof fleetOf>
): VpnFleetSnapshot => ({ fleet: fleetOf(...fleet), connection: 'live' });

/** A VPN whose image cannot be pulled. */
export const brokenSummary = summaryOf('berlin', {
  title: 'Berlin office',
  health: 'down',
  ...firstProblem('image-pull-failed', {
    image: 'linuxserver/wireguard:1.0',
    cause:
      'rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/linuxserver/wireguard:1.0": failed to resolve reference "docker.io/linuxserver/wireguard:1.0": not found',
  }),
  owner: 'user:default/ada',
  peersConnected: 0,
  volume: 'Bound',
});

/** A VPN whose volume has lost a replica. */
export const degradedSummary = summaryOf('paris', {
  health: 'degraded',
  ...firstProblem('volume-degraded', { volume: 'pvc-1', replicas: '3' }),
  volume: 'degraded',
  peersConnected: 2,
});

/** A VPN on a cluster that cannot be read. */
export const lostSummary = (name: string) =>
  summaryOf(name, {
    cluster: 'eu-west',
    health: 'unknown',
    ...unreachable,
  });

/** That cluster, since three minutes ago. */
export const lostCluster = (): VpnFleet['clusters'] => ({
  'eu-west': {
    state: 'failed',
    ...unreachable,
    since: new Date(Date.now() - 185_000).toISOString(),
  },
});
