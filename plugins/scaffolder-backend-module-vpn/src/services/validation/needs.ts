import type { NamespaceLimit } from 'backstage-plugin-vpn-node';
import { amountsOf } from './amountsOf';
import type { Amounts, Container, VpnParts } from './vpnParts';

/** Containers of a pod with what the LimitRanges of their namespace fill in. */
export interface PodContainers {
  file: string;
  replicas: number;
  initContainers: Container[];
  containers: Container[];
}

/** The pods of a VPN, as a namespace with these limits makes them. */
export function podsOf(
  { deployments }: VpnParts,
  limits: NamespaceLimit[],
): PodContainers[] {
  const complete = (container: Container) => withDefaults(container, limits);
  return deployments.map(({ file, spec: { replicas, template } }) => ({
    file,
    replicas,
    initContainers: template.spec.initContainers.map(complete),
    containers: template.spec.containers.map(complete),
  }));
}

/** What a pod takes of each thing, for `requests` or for `limits`: init containers run before the others. */
export function podAmount(
  { initContainers, containers }: PodContainers,
  of: 'requests' | 'limits',
  name: string,
): number {
  const amount = ({ resources }: Container) => resources[of][name] ?? 0;
  return Math.max(
    containers.reduce((sum, container) => sum + amount(container), 0),
    ...initContainers.map(amount),
  );
}

/**
 * What a VPN takes of a ResourceQuota, by the names that quotas have for it.
 * Of claims, Services and pods: what else a quota counts is not among them.
 */
export function needsOf(parts: VpnParts, limits: NamespaceLimit[]): Amounts {
  const needs: Amounts = {};
  const need = (names: string[], amount: number) =>
    names.forEach(name => {
      needs[name] = (needs[name] ?? 0) + amount;
    });
  const { services, claims } = parts;
  need(['services', 'count/services'], services.length);
  need(
    ['services.nodeports'],
    services
      .filter(({ spec }) => spec.type === 'NodePort')
      .reduce((sum, { spec }) => sum + spec.ports.length, 0),
  );
  need(
    ['persistentvolumeclaims', 'count/persistentvolumeclaims'],
    claims.length,
  );
  need(['requests.storage'], 0);
  for (const { spec } of claims) {
    const ofClass = `${spec.storageClassName}.storageclass.storage.k8s.io`;
    const { storage } = spec.resources.requests;
    need(['requests.storage', `${ofClass}/requests.storage`], storage);
    need([`${ofClass}/persistentvolumeclaims`], 1);
  }
  need(['count/deployments.apps'], parts.deployments.length);
  need(['pods', 'count/pods'], 0);
  for (const pod of podsOf(parts, limits)) {
    const times = (of: 'requests' | 'limits', name: string) =>
      podAmount(pod, of, name) * pod.replicas;
    need(['pods', 'count/pods'], pod.replicas);
    for (const name of ['cpu', 'memory']) {
      need([name, `requests.${name}`], times('requests', name));
      need([`limits.${name}`], times('limits', name));
    }
  }
  return needs;
}

/** As API servers complete a container: a limit alone is the request, too. */
function withDefaults(
  { name, resources }: Container,
  limits: NamespaceLimit[],
): Container {
  const ofContainers = limits.filter(({ type }) => type === 'Container');
  const defaults = (of: 'default' | 'defaultRequest') =>
    Object.assign({}, ...ofContainers.map(limit => amountsOf(limit[of])));
  return {
    name,
    resources: {
      requests: {
        ...defaults('defaultRequest'),
        ...resources.limits,
        ...resources.requests,
      },
      limits: { ...defaults('default'), ...resources.limits },
    },
  };
}
