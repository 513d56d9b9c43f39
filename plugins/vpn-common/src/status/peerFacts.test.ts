import { areEndpointsLeftOut, countPeers, isReportCurrent } from './peerFacts';
import type { VpnPeer, VpnStatus } from './vpnStatus';

const since = '2026-01-01T12:00:00.000Z';

const peer = (known: Partial<VpnPeer>): VpnPeer => ({
  name: 'laptop',
  publicKey: 'laptop',
  state: 'never',
  networks: [],
  receivedBytes: 0,
  sentBytes: 0,
  ...known,
});

const status: VpnStatus = {
  entityRef: 'resource:default/office',
  cluster: 'demo',
  namespace: 'vpn-office',
  health: 'healthy',
  problems: [],
  pods: [],
  tunnel: {
    state: 'up',
    forwarding: true,
    interface: 'wg0',
    receivedAt: since,
  },
  peers: [],
  sources: [
    { kind: 'pods', state: 'stale', since },
    { kind: 'configmaps', state: 'live', since },
  ],
  observedAt: since,
};

describe('isReportCurrent', () => {
  it('holds while the tunnel is up and its reports come in', () => {
    expect(isReportCurrent(status)).toBe(true);
  });

  it.each<[string, Partial<VpnStatus>]>([
    ['the tunnel is down', { tunnel: { ...status.tunnel!, state: 'down' } }],
    ['nothing was reported', { tunnel: undefined }],
    [
      'reports cannot be read',
      { sources: [{ kind: 'configmaps', state: 'stale', since }] },
    ],
    [
      'the reporter is silent',
      {
        problems: [
          {
            code: 'reporter-silent',
            severity: 'warning',
            message: '',
            hint: '',
          },
        ],
      },
    ],
  ])('does not when %s', (_, change) => {
    expect(isReportCurrent({ ...status, ...change })).toBe(false);
  });
});

describe('areEndpointsLeftOut', () => {
  it.each<[string, boolean, Partial<VpnPeer>[]]>([
    ['nobody ever connected', false, [{}]],
    [
      'they are there',
      false,
      [{ lastHandshakeAt: since, endpoint: '198.51.100.7:51820' }, {}],
    ],
    ['a peer connected from nowhere', true, [{ lastHandshakeAt: since }, {}]],
  ])('where %s: %s', (_, leftOut, peers) => {
    expect(areEndpointsLeftOut(peers.map(peer))).toBe(leftOut);
  });
});

describe('countPeers', () => {
  it('counts each state', () => {
    const states = ['connected', 'idle', 'connected'] as const;
    expect(countPeers(states.map(state => peer({ state })))).toEqual({
      connected: 2,
      idle: 1,
      never: 0,
    });
  });
});
