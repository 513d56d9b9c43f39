import { REPORTER_ABSENT_SECONDS, REPORTER_SILENT_SECONDS } from '../limits';
import type { Finding } from './findings';
import type { VpnObjects, VpnObservation } from './objects';
import { runsWireguard } from './podConditions';
import { problem } from './problem';
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
    return {
      ...quiet,
      problems: [problem('report-invalid', { cause: read.cause })],
    };
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
    problems: [
      read.state === 'absent'
        ? problem('reporter-absent')
        : problem('reporter-silent', { seconds: REPORTER_SILENT_SECONDS }),
    ],
  };
}
