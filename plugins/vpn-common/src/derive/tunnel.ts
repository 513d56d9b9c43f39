import { NOT_A_FAULT, NOT_YET, ReportedStatus } from '../report/reportedStatus';
import type { VpnTunnel } from '../status/vpnStatus';
import type { Finding } from './findings';
import { problem } from './problem';
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
    problems.push(problem('forwarding-off'));
  }
  if (report.reconcileError) {
    problems.push(
      problem('peers-not-applied', { cause: report.reconcileError }),
    );
  }
  const missing = report.skipped.filter(
    ({ reason }) => !NOT_A_FAULT.has(reason),
  );
  if (missing.length) {
    const comeSoon = missing.every(({ reason }) => reason === NOT_YET);
    problems.push(
      problem(comeSoon ? 'peers-not-yet' : 'peers-skipped', {
        peers: missing
          .map(({ name, reason }) => `${name} (${reason})`)
          .join(', '),
      }),
    );
  }
  return { value, problems };
}
