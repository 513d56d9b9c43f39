import type { VpnProblem } from '../status/vpnProblem';
import { error } from './findings';

const NO_KERNEL_MODULE = 'no-kernel-module';

/**
 * The problem of a tunnel that is down while its pod runs.
 *
 * @param cause - the reporter's reason, or the words of a failed probe
 */
export function tunnelDown(cause: string | undefined): VpnProblem {
  const withoutModule =
    cause === NO_KERNEL_MODULE || /protocol not supported/i.test(cause ?? '');
  return error(
    'tunnel-down',
    `The pod runs, but its WireGuard tunnel is down${
      cause ? `: ${cause}` : '.'
    }`,
    withoutModule
      ? 'The node has no WireGuard kernel module: load it (modprobe wireguard), or run the VPN on nodes that have it.'
      : 'Read the log of container wireguard; deleting the pod starts the tunnel anew.',
  );
}
