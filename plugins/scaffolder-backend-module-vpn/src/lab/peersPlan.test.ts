import { execFileSync } from 'node:child_process';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { loadScripts } from '../generator';
import { describeWithTools } from './requirements';

describeWithTools(['jq'], 'the plan of the peers', () => {
  const folder = createMockDirectory();
  beforeAll(async () => folder.setContent(await loadScripts()));

  /** What peers.jq makes of entries as they are mounted. */
  function plan(
    entries: Record<string, string>,
    { subnet = '10.13.13.0/24', subnetIpv6 = '' } = {},
  ) {
    const input = Object.entries(entries)
      .map(([name, text]) => `${name}\t\n${name}\t${text}\n`)
      .join('');
    const settings = {
      subnet,
      subnetIpv6,
      reserved: '10.96.0.0/12\n10.244.0.0/24\nfe80::/10',
      allowedIps: '10.96.0.0/12, 192.168.40.0/24',
      listenPort: '51820',
      serverKey: 'bmwUAzFFmY0/vb4qIBSDr3aSbwzHEZrKJmO1YX8dvzA=',
      keepalive: '25',
    };
    const output = execFileSync(
      'jq',
      [
        ...['-nRc', '-L', folder.path, '-f', folder.resolve('peers.jq')],
        ...Object.entries(settings).flatMap(([name, value]) => [
          ...['--arg', name, value],
        ]),
      ],
      { input, encoding: 'utf8' },
    );
    return JSON.parse(output);
  }

  const key = 'KQi5rFs6qqxLnOLsOHKAIY7JXB3r6aBE7JI7IL9HwBw=';
  const anna = '{"address":"10.13.13.2"}';

  it.each([
    ['is no JSON', 'garbage', 'is no JSON object'],
    ['is empty', '', 'is no JSON object'],
    ['is a number', '5', 'is no JSON object'],
    ['is a list', '[]', 'is no JSON object'],
    ['has no address', '{}', 'no IPv4 address'],
    [
      'has an address that wg refuses',
      '{"address":"010.013.013.009"}',
      'no IPv4 address',
    ],
    [
      'has an address of another network',
      '{"address":"10.13.14.9"}',
      'outside 10.13.13.0/24',
    ],
    [
      'has an address with a line break',
      '{"address":"10.13.13.9\\n"}',
      'no IPv4 address',
    ],
    [
      'has a key with a line break',
      `{"address":"10.13.13.9","publicKey":"${key}\\n"}`,
      'no WireGuard key',
    ],
    [
      'has an IPv6 address that is none',
      '{"address":"10.13.13.9","addressIpv6":5}',
      'no IPv6 address',
    ],
    [
      'has a network with a line break',
      '{"address":"10.13.13.9","networks":["192.168.41.0/24\\nPostUp = id"]}',
      'no network',
    ],
    [
      'has a network of the cluster',
      '{"address":"10.13.13.9","networks":["10.100.0.0/16"]}',
      'overlaps 10.96.0.0/12 of the cluster',
    ],
    [
      'has a network that holds the pod itself',
      '{"address":"10.13.13.9","networks":["10.192.0.0/10"]}',
      'overlaps 10.244.0.0/24 of the cluster',
    ],
    [
      'has the address of the network',
      '{"address":"10.13.13.0"}',
      'not for peers',
    ],
    [
      'has the address of the server',
      '{"address":"10.13.13.1"}',
      'not for peers',
    ],
    [
      'has the broadcast address',
      '{"address":"10.13.13.255"}',
      'not for peers',
    ],
    ['has the address of another', anna, 'that of peer anna'],
    [
      'has a key that is none',
      '{"address":"10.13.13.9","publicKey":"short"}',
      'no WireGuard key',
    ],
    [
      'has the key of the server',
      '{"address":"10.13.13.9","publicKey":"bmwUAzFFmY0/vb4qIBSDr3aSbwzHEZrKJmO1YX8dvzA="}',
      "server's own",
    ],
    [
      'has the key of another',
      `{"address":"10.13.13.9","publicKey":"${key}"}`,
      'that of peer ben',
    ],
    [
      'has networks that are no list',
      '{"address":"10.13.13.9","networks":5}',
      'no list',
    ],
    [
      'has a network that wg refuses',
      '{"address":"10.13.13.9","networks":[":::/64"]}',
      'no network',
    ],
    [
      'has every network',
      '{"address":"10.13.13.9","networks":["0.0.0.0/0"]}',
      'no network',
    ],
    [
      'has a network of IPv6',
      '{"address":"10.13.13.9","networks":["fd00::/64"]}',
      'is IPv6',
    ],
    [
      'has the network of the tunnel',
      '{"address":"10.13.13.9","networks":["10.0.0.0/8"]}',
      'overlaps that of the tunnel',
    ],
    [
      'has the network of another',
      '{"address":"10.13.13.9","networks":["192.168.40.9/24"]}',
      'that of peer ben',
    ],
    [
      'exposes ports that are no list',
      '{"address":"10.13.13.9","expose":5}',
      'no port',
    ],
    [
      'exposes what is no port',
      '{"address":"10.13.13.9","expose":[{"port":80}]}',
      'no port',
    ],
    [
      "exposes WireGuard's own port",
      '{"address":"10.13.13.9","expose":[{"port":80,"podPort":51820}]}',
      "WireGuard's own, 51820",
    ],
    [
      'exposes the port of another',
      '{"address":"10.13.13.9","expose":[{"port":80,"podPort":20000}]}',
      'that of peer ben',
    ],
    [
      'has a part of a second',
      '{"address":"10.13.13.9","keepalive":0.5}',
      'no number of seconds',
    ],
    [
      'has an expiry that is none',
      '{"address":"10.13.13.9","expires":"soon"}',
      'no moment',
    ],
    [
      'has expired',
      '{"address":"10.13.13.9","expires":"2020-01-31T00:00:00Z"}',
      'expired',
    ],
    ['is disabled', '{"address":"10.13.13.9","disabled":true}', 'disabled'],
    [
      'is disabled in words',
      '{"address":"10.13.13.9","disabled":"no"}',
      'neither true nor false',
    ],
  ])('leaves out an entry that %s, and no other', (_, entry, reason) => {
    const ben = `{"address":"10.13.13.3","publicKey":"${key}","networks":["192.168.40.1/24"],"expose":[{"port":80,"podPort":20000}]}`;
    const { peers, skipped } = plan({ anna, ben, zoe: entry });

    expect(peers.map(({ name }: { name: string }) => name)).toEqual([
      'anna',
      'ben',
    ]);
    expect(skipped).toEqual([
      { name: 'zoe', reason: expect.stringContaining(reason) },
    ]);
  });

  it('leaves out names that differ by case only, and those of no peer', () => {
    const { peers, declared } = plan({
      Anna: '{"address":"10.13.13.9"}',
      anna,
      '..zoe': '{"address":"10.13.13.8"}',
    });
    expect(peers).toHaveLength(1);
    expect(declared).toHaveLength(3);
  });

  it('takes IPv6 where the tunnel has it', () => {
    const { peers, skipped } = plan(
      {
        anna: '{"address":"10.13.13.2","addressIpv6":"fd42::2","networks":["fd00:40::1/64"]}',
        ben: '{"address":"10.13.13.3","addressIpv6":"fd42:0:0::2"}',
        carl: '{"address":"10.13.13.4","addressIpv6":"fd43::4"}',
        dora: '{"address":"10.13.13.5","networks":["fd42::/32"]}',
      },
      { subnetIpv6: 'fd42::/64' },
    );
    expect(peers).toEqual([
      expect.objectContaining({
        name: 'anna',
        addressIpv6: 'fd42::2',
        networks: ['fd00:0040:0000:0000:0000:0000:0000:0000/64'],
      }),
    ]);
    expect(skipped.map(({ reason }: { reason: string }) => reason)).toEqual([
      'its addressIpv6 is that of peer anna',
      'its address fd43::4 is outside fd42::/64',
      'the network fd42::/32 behind it overlaps that of the tunnel',
    ]);
  });

  it.each([
    ['10.13.13.0/30', '10.13.13.2', '10.13.13.3'],
    ['10.13.0.0/16', '10.13.255.254', '10.13.255.255'],
    ['10.13.12.0/23', '10.13.13.0', '10.13.14.0'],
  ])('knows the addresses of %s', (subnet, last, beyond) => {
    const entries = (address: string) => ({
      anna: JSON.stringify({ address }),
    });
    expect(plan(entries(last), { subnet }).peers).toHaveLength(1);
    expect(plan(entries(beyond), { subnet }).skipped).toHaveLength(1);
  });

  it('tells when the next peer expires, and sends no device to its own network by the tunnel', () => {
    const { peers, nextExpiry } = plan({
      anna: '{"address":"10.13.13.2","expires":"2090-01-31T00:00:00Z"}',
      router: '{"address":"10.13.13.3","networks":["192.168.40.1/24"]}',
    });
    expect(nextExpiry).toBe(Date.parse('2090-01-31T00:00:00Z') / 1000);
    expect(
      peers.map(({ allowedIps }: { allowedIps: string }) => allowedIps),
    ).toEqual(['10.96.0.0/12, 192.168.40.0/24', '10.96.0.0/12']);
  });
});
