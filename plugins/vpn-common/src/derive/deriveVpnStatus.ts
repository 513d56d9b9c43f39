import type { VpnStatus } from '../status/vpnStatus';
import { bindingProblem, boundObjects, hasObjects } from './binding';
import { clusterProblems, isLive } from './cluster';
import { deriveDeployment } from './deployment';
import { deriveEvents } from './events';
import { earliest } from './findings';
import { deriveHealth } from './health';
import type { VpnObjects, VpnObservation } from './objects';
import { derivePeers } from './peers';
import { runsWireguard } from './podConditions';
import { derivePods } from './pods';
import type { DerivedProblem } from './problem';
import { readReport } from './report';
import { deriveReporter } from './reporter';
import { deriveService } from './service';
import { deriveStuckPods } from './stuckPods';
import { isoTime } from './time';
import { deriveTunnel, withoutTunnel } from './tunnel';
import { deriveVolume } from './volume';
import { withCommand } from './withCommand';

/** A status, and when it would change by time alone. */
export interface DerivedStatus {
  status: VpnStatus;
  /** In milliseconds since the epoch; `undefined` where only an event can change it. */
  nextChangeAt?: number;
}

/**
 * Derives the status of a VPN from what was observed of it.
 *
 * @param now - milliseconds since the epoch
 */
export function deriveVpnStatus(
  observation: VpnObservation,
  now: number,
): DerivedStatus {
  const { entityRef, cluster, namespace, sources } = observation;
  const objects = boundObjects(observation);
  const pods = derivePods(objects);
  const stuckPods = deriveStuckPods(observation, objects, now);
  const deployment = deriveDeployment(objects);
  const podsAreKnown = isLive(observation, 'pods') || objects.pods.length > 0;
  const service = deriveService(objects, podsAreKnown);
  const volume = deriveVolume(objects);
  const reported = deriveReported(observation, objects, podsAreKnown, now);
  const events = deriveEvents(objects, now);

  const unreadable = clusterProblems(observation);
  const deployed = [
    ...volume.problems,
    ...(isLive(observation, 'deployments') ? deployment.problems : []),
    ...stuckPods.problems,
    ...pods.problems,
    ...reported.problems,
    ...(isLive(observation, 'services') ? service.problems : []),
  ];
  const problems = hasObjects(objects) ? deployed : missing(observation);
  return {
    status: {
      entityRef,
      cluster,
      namespace,
      health: deriveHealth(observation, unreadable, problems),
      problems: bySeverity([...unreadable, ...problems]).map(found =>
        withCommand(found, namespace),
      ),
      pods: pods.value,
      deployment: deployment.value,
      service: service.value,
      volume: volume.value,
      tunnel: reported.tunnel,
      peers: reported.peers,
      events: events.value,
      sources,
      observedAt: isoTime(observation.observedAt)!,
    },
    nextChangeAt: earliest(
      stuckPods.nextChangeAt,
      reported.nextChangeAt,
      events.nextChangeAt,
    ),
  };
}

/** Nothing is missed before all that it could be seen in was read. */
function missing(observation: VpnObservation): DerivedProblem[] {
  return isLive(observation, 'deployments') && isLive(observation, 'pods')
    ? [bindingProblem(observation)]
    : [];
}

function deriveReported(
  observation: VpnObservation,
  objects: VpnObjects,
  podsAreKnown: boolean,
  now: number,
) {
  const read = readReport(objects.configMaps[0]);
  const reporter = deriveReporter(observation, objects, read, now);
  if (read.state !== 'read') {
    return { ...reporter, tunnel: undefined, peers: [] };
  }
  const receivedAt = observation.reportReceivedAt ?? observation.observedAt;
  const runs = !podsAreKnown || objects.pods.some(runsWireguard);
  const report = runs ? read.report : withoutTunnel(read.report);
  const tunnel = deriveTunnel(report, receivedAt);
  const peers = derivePeers(report, receivedAt, now);
  return {
    tunnel: tunnel.value,
    peers: peers.value,
    // A pod that does not run has no tunnel: then its own problem is the cause.
    problems: runs ? [...tunnel.problems, ...reporter.problems] : [],
    nextChangeAt: earliest(reporter.nextChangeAt, peers.nextChangeAt),
  };
}

/** Errors first, else in the order of cause and consequence; each kind of problem once. */
function bySeverity(problems: DerivedProblem[]): DerivedProblem[] {
  const ordered = [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ];
  return ordered.filter(
    ({ code, message }, index) =>
      ordered.findIndex(
        other =>
          other.code === code &&
          (code === 'tunnel-down' || other.message === message),
      ) === index,
  );
}
