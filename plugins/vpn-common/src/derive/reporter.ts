import { REPORTER_ABSENT_SECONDS, REPORTER_SILENT_SECONDS } from '../limits';
import { STATUS_CONFIG_MAP } from '../names';
import type { VpnProblem } from '../status/vpnProblem';
import { error, Finding, warning } from './findings';
import type { VpnObjects, VpnObservation } from './objects';
import { runsWireguard } from './podConditions';
import type { ReadReport } from './report';
import { milliseconds } from './time';

/**
 * Whether the reporter tells what it should. Only a pod that runs can report,
 * and only what can be read can be missed.
 */
export function deriveReporter(
  { sources, reportReceivedAt }: VpnObservation,
  { pods }: VpnObjects,
  read: ReadReport,
  now: number,
): Finding<undefined> {
  const quiet: Finding<undefined> = { value: undefined, problems: [] };
  const source = sources.find(({ kind }) => kind === 'configmaps');
  const pod = pods.find(runsWireguard);
  if (source?.state !== 'live' || !pod) {
    return quiet;
  }
  if (read.state === 'invalid') {
    return { ...quiet, problems: [invalid(read.cause)] };
  }
  const heardSince = Math.max(
    milliseconds(source.since) ?? 0,
    read.state === 'absent'
      ? milliseconds(pod.status?.startTime) ?? 0
      : reportReceivedAt ?? 0,
  );
  const patience =
    read.state === 'absent' ? REPORTER_ABSENT_SECONDS : REPORTER_SILENT_SECONDS;
  const deadline = heardSince + patience * 1000;
  if (now < deadline) {
    return { ...quiet, nextChangeAt: deadline };
  }
  return {
    ...quiet,
    problems: [read.state === 'absent' ? absent() : silent()],
  };
}

const readLog = 'Read the log of container status: kubectl logs -c status.';

function silent(): VpnProblem {
  return warning(
    'reporter-silent',
    `The status reporter has been silent for more than ${REPORTER_SILENT_SECONDS} s; tunnel and peers are shown as last reported.`,
    `${readLog} The VPN itself may work.`,
  );
}

function absent(): VpnProblem {
  return warning(
    'reporter-absent',
    'The status reporter has not reported yet, so tunnel and peers are unknown.',
    `${readLog} It needs the Role of status.yaml, and a NetworkPolicy that lets it reach the API server.`,
  );
}

function invalid(cause: string): VpnProblem {
  return error(
    'report-invalid',
    `ConfigMap ${STATUS_CONFIG_MAP} holds no valid report: ${cause}`,
    'Apply the manifests again, so that scripts and portal are of the same version.',
  );
}
