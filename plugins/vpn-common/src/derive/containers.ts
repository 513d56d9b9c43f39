import { WIREGUARD_CONTAINER } from '../names';
import type { KubernetesEvent, KubernetesPod } from './objects';
import { type DerivedProblem, problem } from './problem';
import { tunnelDown } from './tunnelDown';

type ContainerStatus = NonNullable<
  NonNullable<KubernetesPod['status']>['containerStatuses']
>[number];

// Reasons the kubelet gives a waiting container whose image cannot be had.
const pullFailures = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'InvalidImageName',
  'ErrImageNeverPull',
  'RegistryUnavailable',
]);

// Between two crashes a container runs for a moment: from this many restarts
// on, one that is not ready counts as crash-looping in those moments too.
const CRASH_LOOP_RESTARTS = 2;

/** Why a container keeps its pod from being ready, in the words of the kubelet. */
export function containerProblem(
  pod: KubernetesPod,
  events: KubernetesEvent[],
): DerivedProblem | undefined {
  const statuses = [
    ...(pod.status?.initContainerStatuses ?? []),
    ...(pod.status?.containerStatuses ?? []),
  ];
  for (const status of statuses) {
    const found =
      pullProblem(status, events) ??
      crashProblem(pod, status) ??
      waitingProblem(status) ??
      probeProblem(status, events);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function pullProblem(
  { state, image }: ContainerStatus,
  events: KubernetesEvent[],
): DerivedProblem | undefined {
  if (!pullFailures.has(state?.waiting?.reason ?? '')) {
    return undefined;
  }
  const cause = events.find(
    ({ reason, message }) =>
      reason === 'Failed' && message?.startsWith('Failed to pull image'),
  )?.message;
  return problem('image-pull-failed', {
    image,
    cause: cause ?? state?.waiting?.message ?? state?.waiting?.reason,
  });
}

function crashProblem(
  { metadata }: KubernetesPod,
  { name, state, lastState, ready, restartCount }: ContainerStatus,
): DerivedProblem | undefined {
  const crash = state?.terminated ?? lastState?.terminated;
  const looping =
    state?.waiting?.reason === 'CrashLoopBackOff' ||
    (!ready && crash && restartCount >= CRASH_LOOP_RESTARTS);
  if (!looping) {
    return undefined;
  }
  const known = {
    pod: metadata?.name,
    container: name,
    restarts: restartCount,
  };
  if (!crash) {
    const cause = state?.waiting?.message;
    return problem('container-crash-looping', { ...known, cause });
  }
  const { reason = 'an error', exitCode } = crash;
  const ending = { ...known, reason, exitCode };
  return crash.message
    ? problem('container-crashed-saying', {
        ...ending,
        words: crash.message.trim(),
      })
    : problem('container-crashed', ending);
}

function waitingProblem({
  name,
  state,
}: ContainerStatus): DerivedProblem | undefined {
  const { reason, message } = state?.waiting ?? {};
  if (
    !message ||
    reason === 'PodInitializing' ||
    reason === 'ContainerCreating'
  ) {
    return undefined;
  }
  return problem('container-waiting', {
    container: name,
    reason,
    cause: message,
  });
}

/** WireGuard's probe asks the tunnel: where it fails, the tunnel is down. */
function probeProblem(
  { name, state, ready }: ContainerStatus,
  events: KubernetesEvent[],
): DerivedProblem | undefined {
  if (name !== WIREGUARD_CONTAINER || ready || !state?.running) {
    return undefined;
  }
  const failure = events.find(
    ({ reason, message }) =>
      reason === 'Unhealthy' && /probe failed: \S/.test(message ?? ''),
  );
  return failure && tunnelDown(failure.message!.trim());
}
