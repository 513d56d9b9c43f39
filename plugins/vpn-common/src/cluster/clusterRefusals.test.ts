import type { ClusterFacts } from './clusterFacts';
import {
  refuseNetworkBehindPeer,
  refuseNodePort,
  refuseStorageClass,
  refuseSubnet,
} from './clusterRefusals';

const facts: ClusterFacts = {
  apiServers: [{ address: '203.0.113.5', port: 6443 }],
  podRanges: ['10.244.0.0/16'],
  serviceRanges: ['10.96.0.0/12', 'fd00:96::/112'],
  cilium: false,
  storageClasses: [],
  usedNodePorts: [30080],
  nodeAddresses: [
    { node: 'a', type: 'InternalIP', address: '192.168.1.10' },
    { node: 'a', type: 'InternalIP', address: 'fd00:1::10' },
    { node: 'a', type: 'Hostname', address: 'a.example.com' },
  ],
  vpnNamespaces: [],
  unread: [],
};

describe('refuseSubnet', () => {
  it.each([
    ['10.13.13.0/24', undefined],
    ['10.244.7.0/24', '10.244.0.0/16'],
    ['10.100.0.0/16', '10.96.0.0/12'],
    ['192.168.0.0/16', '192.168.1.10/32'],
    ['203.0.113.0/24', '203.0.113.5/32'],
    ['fd00:1::/64', 'fd00:1::10/128'],
    ['fd42:13::/64', undefined],
  ])('of %s names %s', (subnet, taken) => {
    expect(refuseSubnet(facts, subnet)).toEqual(
      taken &&
        `${subnet} overlaps addresses of the cluster, ${taken}; choose a private network apart from these`,
    );
  });
});

describe('refuseNetworkBehindPeer', () => {
  it('names what a route to the device would take from the cluster', () => {
    expect(refuseNetworkBehindPeer(facts, '192.168.1.0/24')).toMatch(
      /^192\.168\.1\.0\/24 overlaps 192\.168\.1\.10\/32 of the cluster; /,
    );
    expect(refuseNetworkBehindPeer(facts, '192.168.40.0/24')).toBeUndefined();
  });
});

describe('refuseNodePort', () => {
  it.each([
    [undefined, undefined],
    [30081, undefined],
    [30080, /^30080 is taken by another Service; choose for example 30\d{3}/],
    [53, /^53 is not from 30000 to 32767; choose for example 30\d{3}/],
  ])('of %p says %p', (nodePort, refusal) => {
    const words = refuseNodePort(facts, { name: 'office', nodePort });
    expect(String(words)).toMatch(refusal ?? /^undefined$/);
  });
});

describe('refuseStorageClass', () => {
  it('refuses none where the classes could not be read', () => {
    expect(refuseStorageClass(facts, 'fast')).toMatch(/^the cluster has no /);
    expect(
      refuseStorageClass(
        { ...facts, unread: [{ what: 'storage classes', cause: 'forbidden' }] },
        'fast',
      ),
    ).toBeUndefined();
  });
});
