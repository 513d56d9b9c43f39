import type { ClusterFacts } from 'backstage-plugin-vpn-common';

/** What a cluster with Longhorn tells about itself. */
export const facts: ClusterFacts = {
  version: 'v1.34.9',
  apiServers: [{ address: '203.0.113.5', port: 6443 }],
  podRanges: ['10.244.0.0/16'],
  serviceRanges: ['10.96.0.0/12'],
  dnsAddress: '10.96.0.10',
  cilium: false,
  storageClasses: [
    {
      name: 'archive',
      provisioner: 'nfs.csi.k8s.io',
      isDefault: false,
      reclaimPolicy: 'Retain',
      allowVolumeExpansion: false,
    },
    {
      name: 'standard',
      provisioner: 'rancher.io/local-path',
      isDefault: true,
      reclaimPolicy: 'Delete',
      allowVolumeExpansion: false,
    },
    {
      name: 'longhorn',
      provisioner: 'driver.longhorn.io',
      isDefault: false,
      reclaimPolicy: 'Delete',
      allowVolumeExpansion: true,
    },
  ],
  usedNodePorts: [30080],
  nodeAddresses: [
    { node: 'worker-1', type: 'Hostname', address: 'worker-1' },
    { node: 'worker-1', type: 'InternalIP', address: '192.168.1.10' },
    { node: 'worker-1', type: 'ExternalIP', address: '198.51.100.7' },
    { node: 'worker-1', type: 'ExternalIP', address: '2001:db8::7' },
  ],
  vpnNamespaces: [],
  unread: [],
};
