import { SHAPES } from '../limits';
import {
  peerAddressIpv6Of,
  peerAddressOf,
  peerCapacity,
  serverAddressOf,
} from './subnet';
import { vpnSettingsSchema } from './vpnSettings';

const minimal = {
  name: 'office',
  owner: 'group:default/guests',
  cluster: 'demo',
  serverAddress: 'vpn.example.com',
  nodePort: 31820,
};
const key = 'KQi5rFs6qqxLnOLsOHKAIY7JXB3r6aBE7JI7IL9HwBw=';

function refusal(change: object) {
  const { error } = vpnSettingsSchema.safeParse({ ...minimal, ...change });
  return error?.issues.map(({ path }) => path.join('.'));
}

describe('vpnSettingsSchema', () => {
  it('needs little and fills in the rest', () => {
    expect(vpnSettingsSchema.parse(minimal)).toEqual({
      ...minimal,
      namespace: 'vpn-office',
      storageClass: 'longhorn',
      size: '1Gi',
      subnet: '10.13.13.0/24',
      peers: [],
      server: {
        image: 'lscr.io/linuxserver/wireguard:1.0.20250521-r1-ls110',
        cpu: '50m',
        memory: '64Mi',
        memoryLimit: '256Mi',
        externalTrafficPolicy: 'Cluster',
        nodeFailureSeconds: 30,
        hardened: false,
      },
      delivery: 'manual',
    });
  });

  it('takes as many peers as a VPN can report on', () => {
    const peers = (length: number) => ({
      subnet: '10.13.0.0/16',
      peers: Array.from({ length }, (_, index) => ({ name: `device${index}` })),
    });
    expect(refusal(peers(3000))).toBeUndefined();
    expect(refusal(peers(3001))).toEqual(['peers']);
  });

  it('takes an image of another registry, with its digest', () =>
    expect(
      refusal({
        server: {
          image: `registry.example.com:5000/mirror/linuxserver/wireguard:1.0@sha256:${'0'.repeat(
            64,
          )}`,
        },
      }),
    ).toBeUndefined());

  it('takes IPv6 networks behind a peer where the tunnel has IPv6', () => {
    const peers = [{ name: 'router', networks: ['fd00:40::/64'] }];
    expect(refusal({ peers })).toEqual(['peers.0.networks.0']);
    expect(refusal({ peers, subnetIpv6: 'fd42:13::/64' })).toBeUndefined();
    expect(refusal({ peers, subnetIpv6: 'fd00:40::/48' })).toEqual([
      'peers.0.networks.0',
    ]);
  });

  it('takes lists as one text too', () => {
    expect(
      vpnSettingsSchema.parse({
        ...minimal,
        allowedIps: '10.0.0.0/8, fd00::/64',
        dns: '10.96.0.10',
      }),
    ).toMatchObject({
      allowedIps: ['10.0.0.0/8', 'fd00::/64'],
      dns: ['10.96.0.10'],
    });
  });

  it.each(['vpn.example.com', 'localhost', '192.0.2.10', '[2001:db8::1]'])(
    'takes %s as server address',
    serverAddress => expect(refusal({ serverAddress })).toBeUndefined(),
  );

  it.each([
    '2001:db8::1',
    'vpn.example.com:31820',
    '192.0.2',
    '192.0.2.300',
    'https://vpn.example.com',
    'h$(id)',
    'vpn example',
    'vpn.example.com\nPostUp = id',
    '',
  ])('refuses %j as server address', serverAddress =>
    expect(refusal({ serverAddress })).toEqual(
      expect.arrayContaining(['serverAddress']),
    ),
  );

  it.each([
    ['name', 'Office'],
    ['name', '1office'],
    ['name', 'a'.repeat(41)],
    ['name', 'office\n'],
    ['owner', 'group:default/guests; rm'],
    ['description', 'two\nlines'],
    ['cluster', '../demo'],
    ['namespace', 'kube-system'],
    ['namespace', 'default'],
    ['storageClass', 'long horn'],
    ['size', '1GB'],
    ['size', '0Gi'],
    ['nodePort', 29999],
    ['nodePort', 32768],
    ['nodePort', '31820'],
    ['subnet', '10.13.13.1/24'],
    ['subnet', '10.13.13.0/31'],
    ['subnet', '10.0.0.0/8'],
    ['subnet', 'fd00::/64'],
    ['subnetIpv6', '10.13.13.0/24'],
    ['subnetIpv6', 'fd42:13::1/64'],
    ['subnetIpv6', 'fd42:13::/120'],
    ['subnetIpv6', '::ffff:10.0.0.0/112'],
    ['delivery', 'ftp'],
    ['delivery', 'argocd'],
    ['repoUrl', 'github.com/my-team/office'],
  ])('refuses %s %j', (field, value) =>
    expect(refusal({ [field]: value })).toEqual([field]),
  );

  it.each([
    [{ allowedIps: ['10.0.0.0/33'] }, 'allowedIps.0'],
    [{ allowedIps: '10.0.0.0/8\nPostUp = id' }, 'allowedIps.0'],
    [{ server: { image: 'wireguard' } }, 'server.image'],
    [{ server: { image: 'a.b/c:1 # x' } }, 'server.image'],
    [{ server: { cpu: '0' } }, 'server.cpu'],
    [{ server: { memoryLimit: '256M' } }, 'server.memoryLimit'],
    [{ server: { memory: '1Gi' } }, 'server.memoryLimit'],
    [
      { server: { externalTrafficPolicy: 'local' } },
      'server.externalTrafficPolicy',
    ],
    [{ peers: [{ name: 'a', expires: '2030-01-31' }] }, 'peers.0.expires'],
    [{ peers: [{ name: 'a', keepalive: 65536 }] }, 'peers.0.keepalive'],
    [{ dns: ['dns.example.com'] }, 'dns.0'],
    [{ dns: ['fe80::1%eth0'] }, 'dns.0'],
    [{ peers: [{ name: 'a b' }] }, 'peers.0.name'],
    [{ peers: [{ name: 'ok', publicKey: 'short' }] }, 'peers.0.publicKey'],
    [{ peers: [{ name: 'Laptop' }, { name: 'laptop' }] }, 'peers.1.name'],
    [
      {
        peers: [
          { name: 'a', publicKey: key },
          { name: 'b', publicKey: key },
        ],
      },
      'peers.1.publicKey',
    ],
    [{ peers: [{ name: 'a', networks: '0.0.0.0/0' }] }, 'peers.0.networks.0'],
    [
      { peers: [{ name: 'a', networks: ['10.13.0.0/16'] }] },
      'peers.0.networks.0',
    ],
    [
      {
        peers: [
          { name: 'a', networks: ['192.168.0.0/16'] },
          { name: 'b', networks: ['192.168.7.0/24'] },
        ],
      },
      'peers.1.networks.0',
    ],
    [
      { peers: [{ name: 'a', expose: [{ port: 0 }] }] },
      'peers.0.expose.0.port',
    ],
    [
      { peers: [{ name: 'a', expose: [{ port: 80 }, { port: 80 }] }] },
      'peers.0.expose.1.port',
    ],
    [
      { subnet: '10.13.13.0/30', peers: [{ name: 'a' }, { name: 'b' }] },
      'peers',
    ],
  ])('refuses %j at %s', (change, path) =>
    expect(refusal(change)).toEqual([path]),
  );
});

describe('the shapes for forms', () => {
  it.each([
    ['serverAddress', 'a', 'vpn.example.com', '192.0.2.10', '[2001:db8::1]'],
    ['network', '0.0.0.0/0', '::/0', '10.0.0.0/8', 'fd00:aaaa:bbbb::/64'],
    ['subnet', '10.13.13.0/24', '172.16.0.0/16', '192.168.255.252/30'],
    ['subnetIpv6', 'fd42:13:13::/64', 'fd42::/112'],
    ['address', '10.96.0.10', '2001:db8::53', '::1'],
  ] as const)('let a right %s through', (shape, ...texts) => {
    texts.forEach(text => expect(text).toMatch(SHAPES[shape]));
  });

  it.each([
    ['serverAddress', 'h$(id)', 'https://x', 'vpn:31820', 'a b', ''],
    ['network', '10.0.0.0', 'nonsense', '10.0.0.0/8, 10.1.0.0/16'],
    ['subnet', '10.0.0.0/8', '10.13.13.0/31', 'fd00::/64'],
    ['address', 'dns.example.com', 'fe80::1%eth0'],
  ] as const)('hold back what is no %s at all', (shape, ...texts) => {
    texts.forEach(text => expect(text).not.toMatch(SHAPES[shape]));
  });
});

describe('addresses of the tunnel', () => {
  it('gives the first to the server and the others to peers, none twice', () => {
    expect(serverAddressOf('10.13.13.0/24')).toBe('10.13.13.1');
    expect(peerAddressOf('10.13.13.0/24', 0)).toBe('10.13.13.2');
    expect(peerAddressOf('10.13.12.0/23', 254)).toBe('10.13.13.0');
    expect(peerCapacity('10.13.13.0/30')).toBe(1);
    expect(peerCapacity('10.13.0.0/16')).toBe(65533);
    expect(serverAddressOf('fd42:13:13::/64')).toBe('fd42:13:13::1');
    expect(peerAddressIpv6Of('fd42:13:13::/64', 0)).toBe('fd42:13:13::2');
    expect(peerAddressIpv6Of('fd42::/112', 65532)).toBe('fd42::fffe');
    expect(() => peerAddressOf('10.13.13.0/24', 253)).toThrow(
      '10.13.13.0/24 has no address for peer 254',
    );
  });
});
