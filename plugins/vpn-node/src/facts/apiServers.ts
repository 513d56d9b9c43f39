import type { V1EndpointSlice, V1Service } from '@kubernetes/client-node';
import type { ClusterFacts } from 'backstage-plugin-vpn-common';
import type { ClusterReader } from './ClusterReader';

type ApiServers = ClusterFacts['apiServers'];

/** The API server's Service, which pods are told of. */
export async function readApiServerService(
  reader: ClusterReader,
): Promise<ApiServers> {
  const { spec } = await reader.read<V1Service>(
    '/api/v1/namespaces/default/services/kubernetes',
  );
  const addresses = spec?.clusterIPs ?? [spec?.clusterIP ?? ''];
  return combine(addresses.filter(Boolean), spec?.ports);
}

/** What that Service leads to: the addresses that network policies see. */
export async function readApiServerEndpoints(
  reader: ClusterReader,
): Promise<ApiServers> {
  const slices = await reader.list<V1EndpointSlice>({
    path: '/apis/discovery.k8s.io/v1/namespaces/default/endpointslices',
    labelSelector: 'kubernetes.io/service-name=kubernetes',
  });
  return slices.flatMap(({ endpoints, ports }) =>
    combine(
      endpoints.flatMap(({ addresses }) => addresses),
      ports,
    ),
  );
}

function combine(
  addresses: string[],
  ports: Array<{ port?: number }> = [],
): ApiServers {
  return addresses.flatMap(address =>
    ports.flatMap(({ port }) => (port ? [{ address, port }] : [])),
  );
}
