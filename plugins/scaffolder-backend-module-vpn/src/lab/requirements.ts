import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const tools = [
  'bash',
  'busybox',
  'curl',
  'ip',
  'ip6tables',
  'iptables',
  'jq',
  'nsenter',
  'openssl',
  'ping',
  'setpriv',
  'unshare',
  'wg',
  'wg-quick',
  'wireguard-go',
];

/** What keeps the lab from running on this computer, `undefined` where nothing does. */
export function missingForLab(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return 'it needs Linux, and to be root';
  }
  if (!existsSync('/dev/net/tun')) {
    return 'there is no /dev/net/tun';
  }
  const missing = tools.filter(
    tool => spawnSync('which', [tool]).status !== 0,
  );
  if (missing.length) {
    return `${missing.join(', ')} missing`;
  }
  const { status, stderr } = spawnSync('unshare', [
    '--net',
    '--mount',
    '--pid',
    '--fork',
    'true',
  ]);
  return status === 0 ? undefined : `no namespaces: ${stderr}`;
}

/** `describe` where the lab can run; elsewhere it says why not, and skips. */
export function describeInLab(name: string, tests: () => void) {
  const missing = missingForLab();
  if (missing) {
    // eslint-disable-next-line no-console -- the reason for skipping is to be seen
    console.warn(`Not tried with a real tunnel: ${name}: ${missing}`);
  }
  (missing ? describe.skip : describe)(name, tests);
}
