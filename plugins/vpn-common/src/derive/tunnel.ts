import { NOT_A_FAULT, NOT_YET, ReportedStatus } from '../report/reportedStatus';
import type { VpnTunnel } from '../status/vpnStatus';
import { error, Finding, warning } from './findings';
import { isoTime } from './time';
import { tunnelDown } from './tunnelDown';

/** What is left of a report when its pod no longer runs: everything but the tunnel. */
export function withoutTunnel(report: ReportedStatus): ReportedStatus {
  return { ...report, tunnel: 'down', reason: 'its pod does not run' };
}

/**
 * The tunnel as it was reported, and what is wrong with it.
 *
 * @param receivedAt - when the report was received, in milliseconds since the epoch
 */
export function deriveTunnel(
  report: ReportedStatus,
  receivedAt: number,
): Finding<VpnTunnel> {
  const value: VpnTunnel = {
    state: report.tunnel,
    reason: report.reason,
    forwarding: report.forwarding,
    interface: report.interface,
    publicKey: report.publicKey,
    listenPort: report.listenPort,
    reportedAt: isoTime(report.reportedAt * 1000),
    receivedAt: isoTime(receivedAt)!,
  };
  const problems = [];
  if (report.tunnel === 'down') {
    problems.push(tunnelDown(report.reason));
  }
  if (!report.forwarding) {
    problems.push(
      error(
        'forwarding-off',
        'The pod does not forward packets, so devices reach the server but nothing behind it.',
        'Allow the sysctl net.ipv4.ip_forward on the nodes, or let the init container forwarding run privileged.',
      ),
    );
  }
  if (report.reconcileError) {
    problems.push(
      warning(
        'peers-not-applied',
        `Changes of the devices do not reach the tunnel: ${report.reconcileError}`,
        'Read the log of container peers: kubectl logs -c peers. Devices that were in the tunnel before stay connected.',
      ),
    );
  }
  const missing = report.skipped.filter(
    ({ reason }) => !NOT_A_FAULT.has(reason),
  );
  if (missing.length) {
    problems.push(
      warning(
        'peers-not-in-tunnel',
        `Declared peers are not in the tunnel: ${missing
          .map(({ name, reason }) => `${name} (${reason})`)
          .join(', ')}.`,
        missing.every(({ reason }) => reason === NOT_YET)
          ? 'They come within seconds. If not, read the log of container peers: kubectl logs -c peers.'
          : 'Correct their entries in manifests/peers.yaml and apply it; nobody else is disconnected.',
      ),
    );
  }
  return { value, problems };
}
