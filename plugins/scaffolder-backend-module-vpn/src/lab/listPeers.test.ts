import { execFileSync } from 'node:child_process';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { PEER_NAME_PATTERN } from 'backstage-plugin-vpn-common';
import { loadAdoptionScripts } from '../generator';
import { describeWithTools } from './requirements';

const privateKey = 'yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=';
const publicKey = 'KQi5rFs6qqxLnOLsOHKAIY7JXB3r6aBE7JI7IL9HwBw=';

describeWithTools(['jq'], 'the peers of a VPN made by hand', () => {
  const folder = createMockDirectory();
  beforeAll(async () => folder.setContent(await loadAdoptionScripts()));

  /** What list-peers.jq finds in a configuration. */
  function list(...lines: string[]) {
    const output = execFileSync(
      'jq',
      ['-Rsc', '-f', folder.resolve('list-peers.jq')],
      { input: lines.join('\n'), encoding: 'utf8' },
    );
    expect(output).not.toContain(privateKey);
    return JSON.parse(output).peers;
  }

  /** What it makes of the peer of a section. */
  const listed = (...lines: string[]) =>
    list('[Interface]', `PrivateKey = ${privateKey}`, '', '[Peer]', ...lines);
  const section = [
    `PublicKey = ${publicKey}`,
    'AllowedIPs = 10.13.13.2/32,192.168.40.0/24',
  ];

  it.each([
    ['# peer_alice', 'alice'],
    ['# peer3', 'peer3'],
    ['# peer_7up', 'peer_7up'],
    [`# peer_${'a'.repeat(40)}`, 'a'.repeat(32)],
    ['# peer_alice\r', 'alice'],
    // What nobody wrote as a name is none, for it may be anything.
    ['', 'peer-10-13-13-2'],
    ["# Alice's laptop", 'peer-10-13-13-2'],
    ['# peer_', 'peer-10-13-13-2'],
    [`# PrivateKey = ${privateKey}`, 'peer-10-13-13-2'],
    [`# peer_${privateKey}`, 'peer-10-13-13-2'],
  ])('are named by the comment %j: %s', (comment, name) => {
    expect(listed(comment, ...section)).toEqual([
      { name, publicKey, addresses: ['10.13.13.2/32'] },
    ]);
    expect(name).toMatch(PEER_NAME_PATTERN);
  });

  it('are named by an IPv6 address where they have no other, however it is written', () => {
    expect(
      listed(`publickey=${publicKey}`, 'allowedips = fd42::2/128 , fd43::/64'),
    ).toEqual([{ name: 'peer-fd42-2', publicKey, addresses: ['fd42::2/128'] }]);
  });

  it.each([
    [
      'has no key yet, as it is being written',
      ['# peer_a', 'PublicKey = KQi5'],
    ],
    ['has no address yet', [`PublicKey = ${publicKey}`]],
    ['has no address that is one', [section[0], 'AllowedIPs = here']],
  ])('leave out one that %s', (_, lines) => {
    expect(listed(...lines)).toEqual([]);
  });

  it('are each listed once, in any number', () => {
    const other = 'bmwUAzFFmY0/vb4qIBSDr3aSbwzHEZrKJmO1YX8dvzA=';
    const peers = list(
      ...['[Peer]', '# peer_a', ...section],
      ...['[Peer]', '# peer_a', ...section, ''],
      ...['[peer]', '# peer_b', `PublicKey = ${other}`],
      ...['AllowedIPs = 10.13.13.3/32', 'PersistentKeepalive = 25', ''],
    );
    const names = peers.map(({ name }: { name: string }) => name);
    expect(names.sort()).toEqual(['a', 'b']);
    expect(list()).toEqual([]);
  });
});
