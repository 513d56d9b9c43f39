import { WIREGUARD_CONTAINER } from 'backstage-plugin-vpn-common';
import { waitsForAttachment } from './attachments';
import type { ControllerContext } from './Controller';
import {
  completedContainer,
  crashedContainer,
  runningContainer,
  waitingContainer,
} from './containerStatus';
import { pullFailure } from './imagePull';
import type { Container, ContainerStatus, Pod } from './objects';

// Steps until the kubelet tries again what failed, and until it tries no less often.
const FIRST_BACK_OFF = 20;
const LAST_BACK_OFF = 600;
const SECONDS_PER_STEP = 0.5;

/** The containers of a pod as they are now. */
export interface Containers {
  init: ContainerStatus[];
  main: ContainerStatus[];
}

/** What has become of the containers of a pod that has a node. */
export function containerFates(
  context: ControllerContext,
  pod: Pod,
): Containers {
  const { breakdowns, steps } = context;
  const { initContainers = [], containers } = pod.spec;
  const namespace = pod.metadata.namespace!;
  const present = presentStatuses(pod);
  if (breakdowns.affects(namespace, 'image-pull-error')) {
    return withoutImage(context, pod);
  }
  const started = Boolean(pod.status?.containerStatuses?.[0]?.containerID);
  if (!started && waitsForAttachment(context, pod)) {
    return notStarted(pod);
  }
  if (!steps.passed(pod.metadata.uid!, 'start', 2)) {
    return notStarted(pod);
  }
  const ready = steps.passed(pod.metadata.uid!, 'ready', 1);
  return {
    init: initContainers.map(container =>
      completedContainer(container, present(container)),
    ),
    main: containers.map(container =>
      container === wireguardOf(containers)
        ? wireguardFate(context, pod, container, ready)
        : runningContainer(container, ready, present(container)),
    ),
  };
}

function wireguardOf(containers: Container[]): Container {
  return (
    containers.find(({ name }) => name === WIREGUARD_CONTAINER) ?? containers[0]
  );
}

function presentStatuses({ status }: Pod) {
  const statuses = [
    ...(status?.initContainerStatuses ?? []),
    ...(status?.containerStatuses ?? []),
  ];
  return ({ name }: Container) => statuses.find(other => other.name === name);
}

function wireguardFate(
  context: ControllerContext,
  pod: Pod,
  container: Container,
  ready: boolean,
): ContainerStatus {
  const { breakdowns, steps } = context;
  const { namespace, uid } = pod.metadata;
  const present = presentStatuses(pod)(container);
  if (breakdowns.affects(namespace!, 'crash-loop')) {
    return crash(context, pod, container, present);
  }
  steps.forget(uid!, 'crash');
  const tunnel = !breakdowns.affects(namespace!, 'tunnel-down');
  return runningContainer(container, ready && tunnel, present);
}

/** A container that crashes restarts after a time that doubles with each crash. */
function crash(
  { steps }: ControllerContext,
  { metadata }: Pod,
  container: Container,
  present: ContainerStatus | undefined,
): ContainerStatus {
  const restarts = present?.restartCount ?? 0;
  const crashed = present?.state.waiting?.reason === 'CrashLoopBackOff';
  const backOff = Math.min(FIRST_BACK_OFF * 2 ** (restarts - 1), LAST_BACK_OFF);
  if (crashed && !steps.passed(metadata.uid!, `crash ${restarts}`, backOff)) {
    return present;
  }
  const next = Math.min(FIRST_BACK_OFF * 2 ** restarts, LAST_BACK_OFF);
  const name = `${metadata.name}_${metadata.namespace}(${metadata.uid})`;
  return crashedContainer(
    container,
    restarts + 1,
    `back-off ${duration(next)} restarting failed container=${
      container.name
    } pod=${name}`,
  );
}

/** As Go writes it. */
function duration(steps: number): string {
  const seconds = steps * SECONDS_PER_STEP;
  return seconds < 60
    ? `${seconds}s`
    : `${Math.floor(seconds / 60)}m${seconds % 60}s`;
}

/** The first container to start has no image, so those after it wait. */
function withoutImage({ steps }: ControllerContext, pod: Pod): Containers {
  const waiting = notStarted(pod);
  const tried = steps.passed(pod.metadata.uid!, 'pull', FIRST_BACK_OFF);
  const fail = (container: Container) => {
    const failure = pullFailure(container.image);
    return tried
      ? waitingContainer(
          container,
          'ImagePullBackOff',
          `Back-off pulling image "${container.image}": ErrImagePull: ${failure}`,
        )
      : waitingContainer(container, 'ErrImagePull', failure);
  };
  const { initContainers = [], containers } = pod.spec;
  return initContainers.length
    ? { ...waiting, init: [fail(initContainers[0]), ...waiting.init.slice(1)] }
    : { init: [], main: containers.map(fail) };
}

function notStarted({ spec }: Pod): Containers {
  const { initContainers = [], containers } = spec;
  const reason = initContainers.length
    ? 'PodInitializing'
    : 'ContainerCreating';
  const wait = (container: Container) => waitingContainer(container, reason);
  return { init: initContainers.map(wait), main: containers.map(wait) };
}
