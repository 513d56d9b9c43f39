import { vpnVerdict } from './verdict';
import type { VpnPeer, VpnStatus } from './vpnStatus';

const peer = (name: string, state: VpnPeer['state']): VpnPeer => ({
  name,
  publicKey: `${name}=`,
  state,
  networks: [],
  receivedBytes: 0,
  sentBytes: 0,
});

const healthy: VpnStatus = {
  entityRef: 'resource:default/office',
  cluster: 'demo',
  namespace: 'vpn-office',
  health: 'healthy',
  problems: [],
  pods: [],
  service: {
    name: 'office',
    type: 'NodePort',
    protocol: 'UDP',
    endpoint: 'vpn.example.com:31820',
  },
  tunnel: {
    state: 'up',
    forwarding: true,
    interface: 'wg0',
    receivedAt: '2026-01-01T00:00:00.000Z',
  },
  peers: [peer('laptop', 'connected'), peer('phone', 'idle')],
  sources: [],
  observedAt: '2026-01-01T00:00:00.000Z',
};

describe('vpnVerdict', () => {
  it.each<[string, Partial<VpnStatus>, string]>([
    [
      'health, devices and endpoint',
      {},
      'Healthy · 1 of 2 devices connected · vpn.example.com:31820',
    ],
    [
      'one device in the singular',
      { peers: [peer('laptop', 'never')] },
      'Healthy · 0 of 1 device connected · vpn.example.com:31820',
    ],
    [
      'that there are no devices',
      { peers: [], service: undefined },
      'Healthy · no devices yet',
    ],
    [
      'nothing about devices that were never reported',
      { health: 'down', tunnel: undefined, peers: [] },
      'Down · vpn.example.com:31820',
    ],
    [
      'that what it knows may no longer hold',
      { health: 'unknown' },
      'Unknown · 1 of 2 devices connected when last seen · vpn.example.com:31820',
    ],
    [
      'that nothing is deployed yet',
      {
        health: 'down',
        problems: [
          { code: 'not-deployed', severity: 'error', message: '', hint: '' },
        ],
      },
      'Not deployed yet',
    ],
  ])('says %s', (_, changes, verdict) => {
    expect(vpnVerdict({ ...healthy, ...changes })).toBe(verdict);
  });
});
