import type { ApiObject } from '../store/ObjectStore';

const labels = {
  'app.kubernetes.io/component': 'vpn-server',
  'app.kubernetes.io/instance': 'office',
  'app.kubernetes.io/name': 'wireguard',
  'app.kubernetes.io/part-of': 'backstage-vpn',
  'backstage.io/kubernetes-id': 'office',
};
const annotations = {
  'backstage-vpn.io/entity-ref': 'resource:default/office',
};

/** The VPN `office` of the samples, with peers: what its manifests apply. */
export function officeVpn(namespace = 'vpn-office'): ApiObject[] {
  const metadata = (name: string) => ({ name, namespace, labels, annotations });
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: namespace,
        labels: { 'pod-security.kubernetes.io/enforce': 'privileged' },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadata('backstage-vpn-status'),
    },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadata('office-peers'),
      data: {
        laptop: JSON.stringify({ address: '10.13.13.2' }),
        sensor: JSON.stringify({
          address: '10.13.13.3',
          networks: ['192.168.7.0/24'],
        }),
        old: JSON.stringify({ address: '10.13.13.4', disabled: true }),
        broken: 'not json',
      },
    },
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: metadata('office-config'),
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
        storageClassName: 'longhorn',
      },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: metadata('office'),
      spec: {
        replicas: 1,
        strategy: { type: 'Recreate' },
        selector: { matchLabels: { 'app.kubernetes.io/instance': 'office' } },
        template: {
          metadata: { labels, annotations },
          spec: {
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            containers: [
              {
                name: 'wireguard',
                image: 'lscr.io/linuxserver/wireguard:latest',
                imagePullPolicy: 'IfNotPresent',
                ports: [
                  {
                    name: 'wireguard',
                    containerPort: 51820,
                    protocol: 'UDP',
                  },
                ],
                securityContext: { capabilities: { add: ['NET_ADMIN'] } },
                readinessProbe: {
                  exec: {
                    command: [
                      '/bin/sh',
                      '-c',
                      'test "$(wg show wg0 listen-port)" = 51820',
                    ],
                  },
                  periodSeconds: 5,
                },
                volumeMounts: [{ name: 'config', mountPath: '/config' }],
              },
            ],
            volumes: [
              {
                name: 'config',
                persistentVolumeClaim: { claimName: 'office-config' },
              },
              { name: 'peers', configMap: { name: 'office-peers' } },
            ],
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: metadata('office'),
      spec: {
        type: 'NodePort',
        selector: { 'app.kubernetes.io/instance': 'office' },
        ports: [
          {
            name: 'wireguard',
            protocol: 'UDP',
            port: 51820,
            targetPort: 'wireguard',
            nodePort: 31820,
          },
        ],
      },
    },
  ];
}
