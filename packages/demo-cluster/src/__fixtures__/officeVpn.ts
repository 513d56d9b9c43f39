import {
  ENDPOINT_ANNOTATION,
  ENTITY_REF_ANNOTATION,
  INSTANCE_LABEL,
  KUBERNETES_ID,
  PART_OF_LABEL,
  STATUS_CONFIG_MAP,
  VPN_PART_OF,
} from 'backstage-plugin-vpn-common';
import type { ApiObject } from '../store/ObjectStore';

const IMAGE = 'lscr.io/linuxserver/wireguard:1.0.20250521-r1-ls110';

/** What a VPN of the tests may differ in. */
export interface VpnOptions {
  name?: string;
  nodePort?: number;
  storageClass?: string;
  image?: string;
  /** Pod Security level of the namespace. */
  level?: string;
  peers?: Record<string, string>;
}

/** A few declared peers: two in the tunnel, one disabled, one expired. */
export const peers = {
  laptop: '{"address":"10.13.13.2"}',
  sensor:
    '{"address":"10.13.13.3","publicKey":"6e6iFhzSx5yWBn+Ks9onxmKu8prNUBjKQpGuJmUa+FA=","networks":["192.0.2.0/24"]}',
  visitor: '{"address":"10.13.13.4","expires":"2026-01-01T00:00:00Z"}',
  zapped: '{"address":"10.13.13.5","disabled":true}',
};

/** The objects of a VPN, in the shape of its repository's manifests. */
export function vpnObjects({
  name = 'office',
  nodePort = 31820,
  storageClass = 'longhorn',
  image = IMAGE,
  level = 'privileged',
  peers: declared = peers,
}: VpnOptions = {}): ApiObject[] {
  const namespace = `vpn-${name}`;
  const labels = {
    'app.kubernetes.io/name': 'wireguard',
    'app.kubernetes.io/component': 'vpn-server',
    [INSTANCE_LABEL]: name,
    [PART_OF_LABEL]: VPN_PART_OF,
    [KUBERNETES_ID]: name,
  };
  const annotations = { [ENTITY_REF_ANNOTATION]: `resource:default/${name}` };
  const metadata = (objectName: string, more = {}) => ({
    name: objectName,
    namespace,
    labels,
    annotations: { ...annotations, ...more },
  });
  const selector = {
    'app.kubernetes.io/name': 'wireguard',
    [INSTANCE_LABEL]: name,
  };
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: namespace,
        labels: { 'pod-security.kubernetes.io/enforce': level },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: metadata(`${name}-config`),
      spec: {
        storageClassName: storageClass,
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadata(`${name}-peers`),
      data: declared,
    },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadata(STATUS_CONFIG_MAP),
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: metadata(name),
      spec: {
        replicas: 1,
        strategy: { type: 'Recreate' },
        selector: { matchLabels: selector },
        template: {
          metadata: { labels, annotations },
          spec: podSpec(name, image),
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: metadata(name, {
        [ENDPOINT_ANNOTATION]: `vpn.example.com:${nodePort}`,
      }),
      spec: {
        type: 'NodePort',
        selector,
        ports: [
          {
            name: 'wireguard',
            protocol: 'UDP',
            port: 51820,
            targetPort: 'wireguard',
            nodePort,
          },
        ],
      },
    },
  ];
}

function podSpec(name: string, image: string) {
  const mounts = [{ name: 'config', mountPath: '/config' }];
  const container = (containerName: string, more = {}) => ({
    name: containerName,
    image,
    securityContext: { capabilities: { add: ['NET_ADMIN'] } },
    ...more,
  });
  return {
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    initContainers: [
      { name: 'forwarding', image, securityContext: { privileged: true } },
      container('prepare', { volumeMounts: mounts }),
    ],
    containers: [
      container('wireguard', {
        ports: [{ name: 'wireguard', containerPort: 51820, protocol: 'UDP' }],
        volumeMounts: mounts,
      }),
      container('peers', {
        volumeMounts: [
          ...mounts,
          { name: 'peers', mountPath: '/peers', readOnly: true },
        ],
      }),
      container('status'),
    ],
    volumes: [
      {
        name: 'config',
        persistentVolumeClaim: { claimName: `${name}-config` },
      },
      { name: 'peers', configMap: { name: `${name}-peers` } },
    ],
  };
}
