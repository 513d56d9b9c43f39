import type { VpnHealth, VpnStatus } from './vpnStatus';

const words: Record<VpnHealth, string> = {
  healthy: 'Healthy',
  degraded: 'Degraded',
  down: 'Down',
  unknown: 'Unknown',
};

/**
 * How a VPN is, in one line:
 * `Healthy · 7 of 9 devices connected · vpn.example.com:31820`.
 */
export function vpnVerdict(status: VpnStatus): string {
  if (status.problems.some(({ code }) => code === 'not-deployed')) {
    return 'Not deployed yet';
  }
  return [words[status.health], devices(status), status.service?.endpoint]
    .filter(Boolean)
    .join(' · ');
}

/** How many devices are connected, where the VPN has reported it. */
function devices({ health, peers, tunnel }: VpnStatus): string | undefined {
  if (!tunnel) {
    return undefined;
  }
  if (!peers.length) {
    return 'no devices yet';
  }
  const connected = peers.filter(({ state }) => state === 'connected').length;
  const noun = peers.length === 1 ? 'device' : 'devices';
  const when = health === 'unknown' ? ' when last seen' : '';
  return `${connected} of ${peers.length} ${noun} connected${when}`;
}
