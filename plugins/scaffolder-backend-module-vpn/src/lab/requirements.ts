import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const tools = [
  'bash',
  'busybox',
  'conntrack',
  'curl',
  'ip',
  'ip6tables',
  'iptables',
  'jq',
  'nsenter',
  'openssl',
  'ping',
  'pkill',
  'setpriv',
  'unshare',
  'wg',
  'wg-quick',
  'wireguard-go',
];

/** What keeps the lab from running on this computer, `undefined` where nothing does. */
function missingForLab(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return 'it needs Linux, and to be root';
  }
  if (!existsSync('/dev/net/tun')) {
    return 'there is no /dev/net/tun';
  }
  const namespaces = ['--net', '--mount', '--pid', '--fork', 'true'];
  const { status, stderr } = spawnSync('unshare', namespaces);
  return (
    missingTools(tools) ??
    (status === 0 ? undefined : `there are no namespaces: ${stderr}`)
  );
}

function missingTools(needed: string[]): string | undefined {
  const missing = needed.filter(
    tool => spawnSync('which', [tool]).status !== 0,
  );
  return missing.length ? `${missing.join(', ')} missing` : undefined;
}

function describeUnless(
  reason: string | undefined,
  name: string,
  tests: () => void,
) {
  if (reason) {
    // eslint-disable-next-line no-console -- the reason for skipping is to be seen
    console.warn(`Not tried: ${name}: ${reason}`);
  }
  (reason ? describe.skip : describe)(name, tests);
}

/** `describe` where the lab can run; elsewhere it says why not, and skips. */
export function describeInLab(name: string, tests: () => void) {
  describeUnless(missingForLab(), name, tests);
}

/** `describe` where some tools are installed; elsewhere it says which are not, and skips. */
export function describeWithTools(
  needed: string[],
  name: string,
  tests: () => void,
) {
  describeUnless(missingTools(needed), name, tests);
}
