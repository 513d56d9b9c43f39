import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createMockDirectory } from '@backstage/backend-test-utils';

const missing = ['bash', 'jq', 'wg', 'awk'].filter(
  tool => spawnSync('which', [tool]).status !== 0,
);
if (missing.length) {
  // eslint-disable-next-line no-console -- the reason for skipping is to be seen
  console.log(`reconcile.sh is not tried: ${missing.join(', ')} missing`);
}

(missing.length ? describe.skip : describe)('reconcile.sh', () => {
  const folder = createMockDirectory();

  /** Runs it before the tunnel is up, on peers mounted as the kubelet does: without a line break at the end. */
  function reconcile(peers: Record<string, string>) {
    const at = (name: string) => path.join(folder.path, name);
    folder.addContent({ peers });
    // The packet filter of this machine is none of the test's business.
    mkdirSync(at('bin'), { recursive: true });
    for (const [tool, code] of Object.entries({
      iptables: 0,
      'iptables-restore': 0,
      ip: 1,
    })) {
      writeFileSync(at(`bin/${tool}`), `#!/bin/sh\nexit ${code}\n`);
      chmodSync(at(`bin/${tool}`), 0o755);
    }
    execFileSync(
      'bash',
      [
        resolvePackagePath(
          'backstage-plugin-scaffolder-backend-module-vpn',
          'scripts/reconcile.sh',
        ),
        'once',
      ],
      {
        env: {
          ...process.env,
          PATH: `${at('bin')}:${process.env.PATH}`,
          VPN_SUBNET: '10.13.13.0/24',
          VPN_ADDRESS: '10.13.13.1',
          VPN_LISTEN_PORT: '51820',
          VPN_ENDPOINT: 'vpn.example.com:30020',
          VPN_ALLOWED_IPS: '10.13.13.0/24',
          VPN_CONFIG: at('config'),
          VPN_PEERS: at('peers'),
          VPN_STATE: at('state'),
        },
      },
    );
    return {
      ...JSON.parse(readFileSync(at('state/peers.json'), 'utf8')),
      serverKey: readFileSync(at('config/server/privatekey-server'), 'utf8'),
    };
  }

  const good = {
    anna: '{"address":"10.13.13.2"}',
    ben: '{"address":"10.13.13.3","networks":["192.168.40.0/24"]}',
  };

  beforeEach(() => folder.clear());

  it('makes keys once and keeps them', () => {
    const first = reconcile(good);
    expect(first.peers.map((peer: { name: string }) => peer.name)).toEqual([
      'anna',
      'ben',
    ]);
    expect(reconcile(good)).toEqual(first);
  });

  it.each([
    ['no JSON', 'garbage'],
    ['nothing', ''],
    ['a number', '5'],
    ['a list', '[]'],
    ['exposed ports that are no list', '{"address":"10.13.13.9","expose":5}'],
    [
      'a network that wg refuses',
      '{"address":"10.13.13.9","networks":[":::/64"]}',
    ],
    ['the address of the server', '{"address":"10.13.13.1"}'],
    ['the broadcast address', '{"address":"10.13.13.255"}'],
    ['a part of a second', '{"address":"10.13.13.9","keepalive":0.5}'],
    ['an address that wg refuses', '{"address":"010.013.013.009"}'],
  ])('leaves out an entry with %s, and no other', (_, entry) => {
    const { peers } = reconcile(good);
    // Sorted behind the good ones, which it must not take along.
    const result = reconcile({ ...good, zoe: entry });
    expect(result.peers).toEqual(peers);
    expect(result.skipped).toEqual([
      { name: 'zoe', reason: expect.any(String) },
    ]);
  });
});
