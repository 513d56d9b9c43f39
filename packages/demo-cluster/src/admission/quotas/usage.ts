import { quantityOf } from 'backstage-plugin-vpn-common';
import { groupResource } from '../../api/ApiError';
import type { ApiObject } from '../../store/ObjectStore';
import { type ResourceType, resources } from '../../store/resources';
import type { Container, PodSpec, ServiceSpec } from '../types';

/** Amounts by the names that ResourceQuotas have for them. */
export type Amounts = Record<string, number>;

/** What the containers of a pod ask for, or may have at most. */
export type ResourceList = 'requests' | 'limits';

/** What an object takes of the quotas of its namespace. */
export function usageOf(resource: ResourceType, { spec }: ApiObject): Amounts {
  const counted = {
    [`count/${groupResource(resource)}`]: 1,
    ...(!resource.group && { [resource.plural]: 1 }),
  };
  switch (resource) {
    case resources.services:
      return { ...counted, ...usageOfService(spec as ServiceSpec) };
    case resources.persistentVolumeClaims:
      return { ...counted, ...usageOfClaim(spec as ClaimSpec) };
    case resources.pods:
      return { ...counted, ...usageOfPod(spec as PodSpec) };
    default:
      return counted;
  }
}

/** What a container asks for, or may have at most, `undefined` where it does not say. */
export function amountOf(
  container: Container,
  list: ResourceList,
  name: string,
): number | undefined {
  const given = container.resources?.[list]?.[name];
  return given === undefined ? undefined : quantityOf(String(given));
}

interface ClaimSpec {
  storageClassName?: string;
  resources?: { requests?: { storage?: string } };
}

function usageOfClaim({ storageClassName, resources: asked }: ClaimSpec) {
  const storage = quantityOf(asked?.requests?.storage ?? '0');
  const ofClass = `${storageClassName}.storageclass.storage.k8s.io`;
  return {
    'requests.storage': storage,
    ...(storageClassName && {
      [`${ofClass}/requests.storage`]: storage,
      [`${ofClass}/persistentvolumeclaims`]: 1,
    }),
  };
}

function usageOfService({ type, ports = [] }: ServiceSpec) {
  return {
    'services.nodeports':
      type === 'NodePort' || type === 'LoadBalancer' ? ports.length : 0,
    'services.loadbalancers': type === 'LoadBalancer' ? 1 : 0,
  };
}

function usageOfPod(pod: PodSpec): Amounts {
  return {
    cpu: ofPod(pod, 'requests', 'cpu'),
    memory: ofPod(pod, 'requests', 'memory'),
    'requests.cpu': ofPod(pod, 'requests', 'cpu'),
    'requests.memory': ofPod(pod, 'requests', 'memory'),
    'limits.cpu': ofPod(pod, 'limits', 'cpu'),
    'limits.memory': ofPod(pod, 'limits', 'memory'),
  };
}

/** Init containers have run when the others start. */
function ofPod(
  { containers = [], initContainers = [] }: PodSpec,
  list: ResourceList,
  name: string,
): number {
  const amounts = (some: Container[]) =>
    some.map(container => amountOf(container, list, name) ?? 0);
  return Math.max(
    amounts(containers).reduce((sum, amount) => sum + amount, 0),
    ...amounts(initContainers),
  );
}
