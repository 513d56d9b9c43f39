import type { ApiObject } from '../store/ObjectStore';

const API_SERVER = '192.0.2.2';
const API_SERVER_PORT = { name: 'https', port: 6443, protocol: 'TCP' };
const apiServer = { name: 'kubernetes', namespace: 'default' };

function service(
  metadata: ApiObject['metadata'],
  clusterIP: string,
  ports: object[],
  selector?: object,
): ApiObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata,
    spec: {
      ports,
      ...(selector && { selector }),
      clusterIP,
      clusterIPs: [clusterIP],
      type: 'ClusterIP',
      sessionAffinity: 'None',
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      internalTrafficPolicy: 'Cluster',
    },
    status: { loadBalancer: {} },
  };
}

/** The Services that every cluster has, with the addresses behind them. */
export const clusterServices: ApiObject[] = [
  service(
    {
      ...apiServer,
      labels: { component: 'apiserver', provider: 'kubernetes' },
    },
    '10.96.0.1',
    [{ name: 'https', protocol: 'TCP', port: 443, targetPort: 6443 }],
  ),
  {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: {
      ...apiServer,
      labels: { 'endpointslice.kubernetes.io/skip-mirror': 'true' },
    },
    subsets: [{ addresses: [{ ip: API_SERVER }], ports: [API_SERVER_PORT] }],
  },
  {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      ...apiServer,
      labels: { 'kubernetes.io/service-name': 'kubernetes' },
    },
    addressType: 'IPv4',
    endpoints: [{ addresses: [API_SERVER], conditions: { ready: true } }],
    ports: [API_SERVER_PORT],
  },
  service(
    {
      name: 'kube-dns',
      namespace: 'kube-system',
      labels: { 'k8s-app': 'kube-dns', 'kubernetes.io/name': 'CoreDNS' },
    },
    '10.96.0.10',
    [
      { name: 'dns', protocol: 'UDP', port: 53, targetPort: 53 },
      { name: 'dns-tcp', protocol: 'TCP', port: 53, targetPort: 53 },
    ],
    { 'k8s-app': 'kube-dns' },
  ),
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'ServiceCIDR',
    metadata: { name: 'kubernetes' },
    spec: { cidrs: ['10.96.0.0/12'] },
  },
];
