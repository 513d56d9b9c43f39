import type { ClusterFacts } from 'backstage-plugin-vpn-common';

/** What the demo cluster tells about itself. */
export const demoFacts: ClusterFacts = {
  version: 'v1.34.9',
  apiServers: [
    { address: '10.96.0.1', port: 443 },
    { address: '192.0.2.2', port: 6443 },
  ],
  podRanges: ['10.244.0.0/16'],
  serviceRanges: ['10.96.0.0/12'],
  dnsAddress: '10.96.0.10',
  cilium: false,
  storageClasses: [
    {
      name: 'longhorn',
      provisioner: 'driver.longhorn.io',
      isDefault: true,
      reclaimPolicy: 'Delete',
      volumeBindingMode: 'Immediate',
      allowVolumeExpansion: true,
    },
  ],
  nodeDownPolicy: 'do-nothing',
  usedNodePorts: [],
  nodeAddresses: [],
  vpnNamespaces: [],
  unread: [],
};
