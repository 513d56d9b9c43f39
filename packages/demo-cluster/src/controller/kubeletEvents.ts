import type { ControllerContext } from './Controller';
import type { EventText } from './EventRecorder';
import type { ContainerStatus, Pod } from './objects';

const probeFailed: EventText = {
  type: 'Warning',
  reason: 'Unhealthy',
  message:
    'Readiness probe failed: Unable to access interface: Protocol not supported\n',
};

/** Says what has become of a container, in the words of the kubelet. */
export function recordContainer(
  { events, breakdowns }: ControllerContext,
  pod: Pod,
  container: ContainerStatus,
  before: ContainerStatus | undefined,
): void {
  const source = {
    component: 'kubelet',
    host: pod.spec.nodeName,
    container: container.name,
  };
  for (const text of textsOf(pod, container, before)) {
    events.record(pod, source, text);
  }
  const tunnelDown = breakdowns.affects(pod.metadata.namespace!, 'tunnel-down');
  if (tunnelDown && container.state.running && !container.ready) {
    events.recordOnce(pod, source, probeFailed);
  }
}

function textsOf(
  pod: Pod,
  container: ContainerStatus,
  before: ContainerStatus | undefined,
): EventText[] {
  const started = container.containerID !== before?.containerID;
  const reason = container.state.waiting?.reason;
  const changed = reason !== before?.state.waiting?.reason;
  return [
    ...(started && container.containerID ? start(container) : []),
    ...(started && reason === 'CrashLoopBackOff'
      ? [backOff(pod, container)]
      : []),
    ...(changed && reason === 'ErrImagePull' ? pullFailed(container) : []),
    ...(changed && reason === 'ImagePullBackOff' ? pullBackOff(container) : []),
  ];
}

const normal = (reason: string, message: string): EventText => ({
  type: 'Normal',
  reason,
  message,
});

const warning = (reason: string, message: string): EventText => ({
  type: 'Warning',
  reason,
  message,
});

function start({ name, image }: ContainerStatus): EventText[] {
  return [
    normal('Pulled', `Container image "${image}" already present on machine`),
    normal('Created', `Created container: ${name}`),
    normal('Started', `Started container ${name}`),
  ];
}

function backOff({ metadata }: Pod, { name }: ContainerStatus): EventText {
  return warning(
    'BackOff',
    `Back-off restarting failed container ${name} in pod ${metadata.name}_${metadata.namespace}(${metadata.uid})`,
  );
}

function pullFailed({ image, state }: ContainerStatus): EventText[] {
  return [
    normal('Pulling', `Pulling image "${image}"`),
    warning(
      'Failed',
      `Failed to pull image "${image}": ${state.waiting!.message}`,
    ),
    warning('Failed', 'Error: ErrImagePull'),
  ];
}

function pullBackOff({ image }: ContainerStatus): EventText[] {
  return [
    normal('BackOff', `Back-off pulling image "${image}"`),
    warning('Failed', 'Error: ImagePullBackOff'),
  ];
}
