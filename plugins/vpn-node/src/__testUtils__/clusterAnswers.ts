import { type Answer, json } from './ApiServer';
import { sample } from './sample';

export const SERVICES = '/api/v1/services';
export const NODES = '/api/v1/nodes';
export const SERVICE_CIDRS = '/apis/networking.k8s.io/v1/servicecidrs';

export const CILIUM = '/apis/cilium.io/v2';
export const NODE_DOWN_POLICY =
  '/apis/longhorn.io/v1beta2/namespaces/longhorn-system/settings/node-down-pod-deletion-policy';

/** What a cluster answers that tells everything of itself, path by path. */
export const CLUSTER: Record<string, Answer> = {
  '/version': json(sample('version')),
  '/api/v1/namespaces/default/services/kubernetes': json({
    spec: { clusterIP: '10.96.0.1', ports: [{ port: 443 }] },
  }),
  '/apis/discovery.k8s.io/v1/namespaces/default/endpointslices': json({
    items: [
      { endpoints: [{ addresses: ['192.0.2.2'] }], ports: [{ port: 6443 }] },
    ],
  }),
  [NODES]: json(sample('nodes')),
  [SERVICE_CIDRS]: json({ items: [{ spec: { cidrs: ['10.96.0.0/12'] } }] }),
  '/api/v1/namespaces/kube-system/services': json({
    items: [{ spec: { clusterIP: '10.96.0.10' } }],
  }),
  '/apis/storage.k8s.io/v1/storageclasses': json({
    items: [
      {
        metadata: {
          name: 'standard',
          annotations: {
            'storageclass.kubernetes.io/is-default-class': 'true',
          },
        },
        provisioner: 'rancher.io/local-path',
        allowVolumeExpansion: true,
      },
      { metadata: { name: 'archive' }, provisioner: 'example.com/slow' },
      { metadata: { name: 'longhorn' }, provisioner: 'driver.longhorn.io' },
    ],
  }),
  [CILIUM]: json({
    resources: [{ kind: 'CiliumNode' }, { kind: 'CiliumNetworkPolicy' }],
  }),
  [NODE_DOWN_POLICY]: json({
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'Setting',
    metadata: { name: 'node-down-pod-deletion-policy' },
    value: 'do-nothing',
    status: { applied: true },
  }),
  [SERVICES]: (response, request) => {
    const next = request.url?.includes('continue=page-two');
    json(
      next
        ? { items: [{ spec: { ports: [{ nodePort: 30001 }, {}] } }] }
        : {
            metadata: { continue: 'page-two' },
            items: [
              {
                spec: {
                  ports: [{ nodePort: 31820 }, { nodePort: 31820 }],
                  healthCheckNodePort: 32000,
                },
              },
            ],
          },
    )(response, request);
  },
  '/apis/apps/v1/deployments': json({
    items: [
      {
        metadata: {
          namespace: 'vpn-office',
          annotations: {
            'backstage-vpn.io/entity-ref': 'resource:default/office',
          },
        },
      },
      { metadata: { namespace: 'vpn-lab' } },
    ],
  }),
};
