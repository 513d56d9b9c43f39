/** What a cluster with one VPN, in vpn-lab, answers by path. */
export const clusterAnswers = {
  '/version': { gitVersion: 'v1.34.9' },
  '/api/v1/namespaces/default/services/kubernetes': {
    spec: { clusterIP: '10.96.0.1', ports: [{ port: 443 }] },
  },
  '/apis/discovery.k8s.io/v1/namespaces/default/endpointslices': { items: [] },
  '/api/v1/nodes': {
    items: [
      {
        metadata: { name: 'node-1' },
        spec: { podCIDRs: ['10.244.0.0/24', 'fd00:10:244:1::/64'] },
      },
    ],
  },
  '/apis/networking.k8s.io/v1/servicecidrs': {
    items: [{ spec: { cidrs: ['10.96.0.0/12'] } }],
  },
  '/api/v1/namespaces/kube-system/services': {
    items: [{ spec: { clusterIP: '10.96.0.10' } }],
  },
  '/apis/storage.k8s.io/v1/storageclasses': {
    items: [
      { metadata: { name: 'longhorn' }, provisioner: 'driver.longhorn.io' },
    ],
  },
  '/api/v1/services': { items: [{ spec: { ports: [{ nodePort: 30020 }] } }] },
  '/apis/apps/v1/deployments': {
    items: [
      {
        metadata: {
          namespace: 'vpn-lab',
          annotations: {
            'backstage-vpn.io/entity-ref': 'resource:default/lab',
          },
        },
      },
    ],
  },
};
