import {
  LONGHORN_DRIVER,
  LONGHORN_NAMESPACE,
} from 'backstage-plugin-vpn-common';
import type { ApiObject } from '../store/ObjectStore';
import { nodes } from './nodes';

const DEFAULT_CLASS = 'storageclass.kubernetes.io/is-default-class';

/** Address and port at which pods reach the API server. */
const API_SERVER = { address: '192.0.2.10', port: 6443 };

/** What is in the demo cluster before anybody applies anything. */
export function clusterContent(): ApiObject[] {
  return [
    ...['default', 'kube-system', LONGHORN_NAMESPACE].map(namespace),
    ...nodes(),
    ...storageClasses(),
    ...systemServices(),
    ...apiServerEndpoints(),
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'ServiceCIDR',
      metadata: {
        name: 'kubernetes',
        finalizers: ['networking.k8s.io/service-cidr-finalizer'],
      },
      spec: { cidrs: ['10.96.0.0/12'] },
      status: {},
    },
  ];
}

function namespace(name: string): ApiObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
}

function storageClasses(): ApiObject[] {
  const longhorn = (
    name: string,
    reclaimPolicy: string,
    isDefault: boolean,
  ) => ({
    ...storageClass(name, isDefault),
    provisioner: LONGHORN_DRIVER,
    parameters: {
      fromBackup: '',
      fsType: 'ext4',
      numberOfReplicas: '3',
      staleReplicaTimeout: '30',
    },
    reclaimPolicy,
    allowVolumeExpansion: true,
    volumeBindingMode: 'Immediate',
  });
  return [
    longhorn('longhorn', 'Delete', true),
    longhorn('longhorn-retain', 'Retain', false),
    {
      ...storageClass('local-path', false),
      provisioner: 'rancher.io/local-path',
      reclaimPolicy: 'Delete',
      volumeBindingMode: 'WaitForFirstConsumer',
    },
  ];
}

function storageClass(name: string, isDefault: boolean): ApiObject {
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: {
      name,
      ...(isDefault && { annotations: { [DEFAULT_CLASS]: 'true' } }),
    },
  };
}

function systemServices(): ApiObject[] {
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name: 'kubernetes',
        namespace: 'default',
        labels: { component: 'apiserver', provider: 'kubernetes' },
      },
      spec: {
        clusterIP: '10.96.0.1',
        ports: [{ name: 'https', port: 443, targetPort: API_SERVER.port }],
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name: 'kube-dns',
        namespace: 'kube-system',
        labels: { 'k8s-app': 'kube-dns', 'kubernetes.io/name': 'CoreDNS' },
      },
      spec: {
        clusterIP: '10.96.0.10',
        selector: { 'k8s-app': 'kube-dns' },
        ports: [
          { name: 'dns', port: 53, protocol: 'UDP' },
          { name: 'dns-tcp', port: 53, protocol: 'TCP' },
        ],
      },
    },
  ];
}

function apiServerEndpoints(): ApiObject[] {
  const { address, port } = API_SERVER;
  const ports = [{ name: 'https', port, protocol: 'TCP' }];
  return [
    {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: {
        name: 'kubernetes',
        namespace: 'default',
        labels: { 'kubernetes.io/service-name': 'kubernetes' },
      },
      addressType: 'IPv4',
      endpoints: [{ addresses: [address], conditions: { ready: true } }],
      ports,
    },
    {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: { name: 'kubernetes', namespace: 'default' },
      subsets: [{ addresses: [{ ip: address }], ports }],
    },
  ];
}
