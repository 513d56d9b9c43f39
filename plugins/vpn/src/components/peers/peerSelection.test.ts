import type { PeerTraffic, VpnPeer } from 'backstage-plugin-vpn-common';
import { type PeerOrder, peerOrders } from './peerOrder';
import {
  everyPeer,
  readSelection,
  selectPeers,
  writeSelection,
} from './peerSelection';

const entry = (
  name: string,
  known: Partial<VpnPeer> = {},
  rate?: PeerTraffic['rate'],
): PeerTraffic => ({
  peer: {
    name,
    publicKey: name,
    state: 'never',
    networks: [],
    receivedBytes: 0,
    sentBytes: 0,
    ...known,
  },
  counted: { received: 0, sent: 0 },
  rate,
  history: [],
});

const peers = [
  entry('branch', {
    address: '10.13.13.10',
    networks: ['192.168.10.0/24'],
    sentBytes: 5,
  }),
  entry(
    'device-2',
    {
      state: 'connected',
      address: '10.13.13.2',
      addressIpv6: 'fd00:13::2',
      endpoint: '198.51.100.7:51820',
      lastHandshakeAt: '2026-01-01T12:00:30.000Z',
      receivedBytes: 900,
    },
    { received: 1, sent: 1 },
  ),
  entry(
    'device-10',
    {
      state: 'idle',
      address: '10.13.13.3',
      endpoint: '198.51.100.66:1024',
      lastHandshakeAt: '2026-01-01T11:00:00.000Z',
      receivedBytes: 1_000,
      sentBytes: 5,
    },
    { received: 0, sent: 7 },
  ),
];

const names = (change: Partial<typeof everyPeer>) =>
  selectPeers(peers, { ...everyPeer, ...change }).map(({ peer }) => peer.name);

describe('selectPeers', () => {
  it.each<[PeerOrder, string[], string[]]>([
    [
      'name',
      ['branch', 'device-2', 'device-10'],
      ['device-10', 'device-2', 'branch'],
    ],
    [
      'state',
      ['device-2', 'device-10', 'branch'],
      ['branch', 'device-10', 'device-2'],
    ],
    [
      'handshake',
      ['device-2', 'device-10', 'branch'],
      ['device-10', 'device-2', 'branch'],
    ],
    [
      'endpoint',
      ['device-2', 'device-10', 'branch'],
      ['device-10', 'device-2', 'branch'],
    ],
    [
      'address',
      ['device-2', 'device-10', 'branch'],
      ['branch', 'device-10', 'device-2'],
    ],
    [
      'networks',
      ['branch', 'device-2', 'device-10'],
      ['branch', 'device-2', 'device-10'],
    ],
    [
      'received',
      ['branch', 'device-2', 'device-10'],
      ['device-10', 'device-2', 'branch'],
    ],
    [
      'sent',
      ['device-2', 'branch', 'device-10'],
      ['branch', 'device-10', 'device-2'],
    ],
    [
      'traffic',
      ['device-2', 'device-10', 'branch'],
      ['device-10', 'device-2', 'branch'],
    ],
  ])(
    'sorts by %s: numbers as numbers, equal ones as they were, unknown ones last',
    (order, ascending, descending) => {
      expect(names({ order })).toEqual(ascending);
      expect(names({ order, descending: true })).toEqual(descending);
    },
  );

  it('filters by state', () => {
    expect(names({ filter: 'idle' })).toEqual(['device-10']);
  });

  it.each([
    ['DEVICE', ['device-2', 'device-10']],
    [' 10.13.13.2 ', ['device-2']],
    ['fd00:', ['device-2']],
    ['100.66', ['device-10']],
    ['192.168.', ['branch']],
    ['nobody', []],
  ])(
    'finds %p in names, addresses, endpoints and networks',
    (search, found) => {
      expect(names({ search })).toEqual(found);
    },
  );

  it('searches within a state', () => {
    expect(names({ search: 'device', filter: 'connected' })).toEqual([
      'device-2',
    ]);
  });
});

describe('the query of the page', () => {
  const query = new URLSearchParams('other=1');

  it('keeps each selection beside what else is in it', () => {
    for (const order of peerOrders) {
      const selection = {
        ...everyPeer,
        order,
        search: 'lap top&',
        filter: 'never' as const,
        descending: true,
      };
      const written = writeSelection(query, selection);
      expect(readSelection(new URLSearchParams(`${written}`))).toEqual(
        selection,
      );
      expect(`${writeSelection(written, everyPeer)}`).toBe('other=1');
    }
  });

  it('leaves out what cannot be', () => {
    expect(
      readSelection(
        new URLSearchParams(
          'peers.filter=constructor&peers.order=__proto__&peers.descending=yes',
        ),
      ),
    ).toEqual(everyPeer);
  });
});
