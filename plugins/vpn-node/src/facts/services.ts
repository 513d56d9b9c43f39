import type { V1Service, V1ServiceCIDR } from '@kubernetes/client-node';
import type { ClusterReader } from './ClusterReader';

/** NodePorts that Services hold, health checks of load balancers included, ascending. */
export async function readUsedNodePorts(
  reader: ClusterReader,
): Promise<number[]> {
  const services = await readServices(reader);
  return [...new Set(services.flatMap(nodePortsOf))].sort((a, b) => a - b);
}

/** The Service that holds a NodePort, as `NAMESPACE/NAME`. */
export async function readNodePortHolder(
  reader: ClusterReader,
  nodePort: number,
): Promise<string | undefined> {
  const services = await readServices(reader);
  const holder = services.find(service =>
    nodePortsOf(service).includes(nodePort),
  );
  return (
    holder?.metadata && `${holder.metadata.namespace}/${holder.metadata.name}`
  );
}

function readServices(reader: ClusterReader): Promise<V1Service[]> {
  return reader.list<V1Service>({ path: '/api/v1/services' });
}

function nodePortsOf({ spec }: V1Service): number[] {
  return [
    ...(spec?.ports ?? []).map(({ nodePort }) => nodePort),
    spec?.healthCheckNodePort,
  ].flatMap(port => port || []);
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
