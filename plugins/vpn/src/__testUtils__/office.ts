import type { Entity } from '@backstage/catalog-model';
import type {
  NextDevice,
  VpnPeer,
  VpnStatus,
} from 'backstage-plugin-vpn-common';

/** The entity of a VPN. */
export const officeEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'office',
    namespace: 'default',
    annotations: {
      'backstage.io/kubernetes-cluster': 'demo',
      'backstage.io/kubernetes-namespace': 'vpn-office',
    },
  },
  spec: { type: 'vpn', owner: 'group:default/network' },
};

const peer = (
  number: number,
  name: string,
  known: Partial<VpnPeer>,
): VpnPeer => ({
  name,
  publicKey: `${'A'.repeat(41)}${number}A=`,
  state: 'never',
  address: `10.13.13.${number + 1}`,
  networks: [],
  receivedBytes: 0,
  sentBytes: 0,
  ...known,
});

const now = new Date().toISOString();

/** Its status while all is well. */
export const healthyOffice: VpnStatus = {
  entityRef: 'resource:default/office',
  cluster: 'demo',
  namespace: 'vpn-office',
  health: 'healthy',
  problems: [],
  pods: [
    {
      name: 'office-5d8f7c9b7-x2x7p',
      state: 'Running',
      ready: true,
      readyContainers: 3,
      containers: 3,
      restarts: 1,
      node: 'worker-1',
      image: 'lscr.io/linuxserver/wireguard:1.0.20250521',
      startedAt: now,
    },
  ],
  deployment: { name: 'office', replicas: 1, readyReplicas: 1 },
  service: {
    name: 'office',
    type: 'NodePort',
    protocol: 'UDP',
    nodePort: 31820,
    externalTrafficPolicy: 'Local',
    endpoint: 'vpn.example.com:31820',
  },
  volume: {
    claim: 'office-config',
    phase: 'Bound',
    capacity: '1Gi',
    storageClass: 'longhorn',
    accessModes: ['ReadWriteOnce'],
    volumeName: 'pvc-1',
    longhorn: {
      name: 'pvc-1',
      robustness: 'healthy',
      state: 'attached',
      replicasWanted: 3,
      replicasRunning: 3,
      node: 'worker-1',
      actualSizeBytes: 52_428_800,
    },
  },
  tunnel: {
    state: 'up',
    forwarding: true,
    interface: 'wg0',
    publicKey: 'KQi5rFs6qqxLnOLsOHKAIY7JXB3r6aBE7JI7IL9HwBw=',
    receivedAt: now,
  },
  peers: [
    peer(1, 'laptop', {
      state: 'connected',
      endpoint: '198.51.100.7:51820',
      lastHandshakeAt: now,
      receivedBytes: 1_234_567,
      sentBytes: 999,
    }),
    peer(2, 'branch', { networks: ['192.168.10.0/24'] }),
  ],
  sources: [
    { kind: 'pods', state: 'live', since: now },
    { kind: 'services', state: 'live', since: now },
    { kind: 'deployments', state: 'live', since: now },
    { kind: 'persistentvolumeclaims', state: 'live', since: now },
    { kind: 'configmaps', state: 'live', since: now },
    { kind: 'longhornvolumes', state: 'live', since: now },
  ],
  observedAt: now,
};

/** What the next device of the office's VPN is told. */
export const nextOfOffice: NextDevice = {
  address: '10.13.13.4',
  endpoint: 'vpn.example.com:31820',
  allowedIps: ['10.13.13.0/24', '10.96.0.0/12'],
  dns: ['10.13.13.1'],
  keepaliveSeconds: 25,
  takenNames: ['laptop', 'branch'],
  showPeerCommand:
    'kubectl -n vpn-office exec deploy/office -c wireguard -- /app/show-peer',
};
