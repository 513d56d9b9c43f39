import type { V1Service, V1ServiceCIDR } from '@kubernetes/client-node';
import type { ClusterReader } from './ClusterReader';

/** NodePorts that Services hold, health checks of load balancers included, ascending. */
export async function readUsedNodePorts(
  reader: ClusterReader,
): Promise<number[]> {
  const services = await reader.list<V1Service>({ path: '/api/v1/services' });
  const ports = services.flatMap(({ spec }) => [
    ...(spec?.ports ?? []).map(({ nodePort }) => nodePort),
    spec?.healthCheckNodePort,
  ]);
  const used = new Set(ports.filter(port => port !== undefined));
  used.delete(0);
  return [...used].sort((a, b) => a - b);
}

/** Address ranges of Services; Kubernetes tells them from 1.33. */
export async function readServiceRanges(
  reader: ClusterReader,
): Promise<string[]> {
  const ranges = await reader.list<V1ServiceCIDR>({
    path: '/apis/networking.k8s.io/v1/servicecidrs',
  });
  return ranges.flatMap(({ spec }) => spec?.cidrs ?? []);
}

/** Address of the DNS Service, which CoreDNS has under the label of its predecessor too. */
export async function readDnsAddress(
  reader: ClusterReader,
): Promise<string | undefined> {
  const services = await reader.list<V1Service>({
    path: '/api/v1/namespaces/kube-system/services',
    labelSelector: 'k8s-app=kube-dns',
  });
  return services
    .map(({ spec }) => spec?.clusterIP)
    .find(address => address && address !== 'None');
}
