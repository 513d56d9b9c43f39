import { createHash } from 'node:crypto';
import { WIREGUARD_CONTAINER } from 'backstage-plugin-vpn-common';
import { identityOf, metadataOf, namesOf, selectorOf } from '../metadata';
import type { VpnPlan } from '../plan';
import type { GeneratorInput, Manifest, Scripts } from '../types';
import { containersOf } from './pod/containers';
import { initContainersOf } from './pod/initContainers';
import { sysctlsOf } from './pod/security';
import { volumesOf } from './pod/volumes';

/** The annotation by which kubectl runs commands in the server's container, and shows its log. */
export const defaultContainer = {
  'kubectl.kubernetes.io/default-container': WIREGUARD_CONTAINER,
};

/** The one pod of a VPN: one key, one endpoint, one volume that one node mounts. */
export function deploymentOf(
  plan: VpnPlan,
  { scripts }: GeneratorInput,
): Manifest {
  const { labels, annotations } = identityOf(plan);
  const { server } = namesOf(plan);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataOf(plan, server),
    spec: {
      replicas: 1,
      revisionHistoryLimit: 3,
      // A rolling update would wait for a volume that the old pod holds.
      strategy: { type: 'Recreate' },
      selector: { matchLabels: selectorOf(plan) },
      template: {
        metadata: {
          labels,
          annotations: {
            ...annotations,
            ...defaultContainer,
            ...scriptsChecksum(scripts),
          },
        },
        spec: podSpec(plan),
      },
    },
  };
}

function podSpec(plan: VpnPlan) {
  const { hardened, nodeFailureSeconds } = plan.settings.server;
  return {
    serviceAccountName: namesOf(plan).serviceAccount,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: 10,
    securityContext: {
      seccompProfile: { type: 'RuntimeDefault' },
      ...(hardened && { sysctls: sysctlsOf(plan) }),
    },
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: ['not-ready', 'unreachable'].map(state => ({
      key: `node.kubernetes.io/${state}`,
      operator: 'Exists',
      effect: 'NoExecute',
      tolerationSeconds: nodeFailureSeconds,
    })),
    initContainers: initContainersOf(plan),
    containers: containersOf(plan),
    volumes: volumesOf(plan),
  };
}

/** The annotation that restarts a pod when its scripts change. Peers change without. */
export function scriptsChecksum(scripts: Scripts) {
  return { 'backstage-vpn.io/scripts-checksum': checksum(scripts) };
}

function checksum(scripts: Scripts): string {
  const hash = createHash('sha256');
  Object.keys(scripts)
    .sort()
    .forEach(name => hash.update(`${name}\0${scripts[name]}\0`));
  return hash.digest('hex').slice(0, 16);
}
