import { WIREGUARD_CONTAINER } from '../names';
import type { VpnProblem } from '../status/vpnProblem';
import { error } from './findings';
import type { KubernetesEvent, KubernetesPod } from './objects';
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
): VpnProblem | undefined {
  const statuses = [
    ...(pod.status?.initContainerStatuses ?? []),
    ...(pod.status?.containerStatuses ?? []),
  ];
  for (const status of statuses) {
    const problem =
      pullProblem(status, events) ??
      crashProblem(status) ??
      waitingProblem(status) ??
      probeProblem(status, events);
    if (problem) {
      return problem;
    }
  }
  return undefined;
}

function pullProblem(
  { state, image }: ContainerStatus,
  events: KubernetesEvent[],
): VpnProblem | undefined {
  if (!pullFailures.has(state?.waiting?.reason ?? '')) {
    return undefined;
  }
  const cause = events.find(
    ({ reason, message }) =>
      reason === 'Failed' && message?.startsWith('Failed to pull image'),
  )?.message;
  return error(
    'image-pull-failed',
    `Image ${image} cannot be pulled: ${
      cause ?? state?.waiting?.message ?? state?.waiting?.reason
    }`,
    'Check that the image and its tag exist, that the nodes reach the registry, and that no login is needed.',
  );
}

function crashProblem(status: ContainerStatus): VpnProblem | undefined {
  const { name, state, lastState, ready, restartCount } = status;
  const crash = state?.terminated ?? lastState?.terminated;
  const looping =
    state?.waiting?.reason === 'CrashLoopBackOff' ||
    (!ready && crash && restartCount >= CRASH_LOOP_RESTARTS);
  if (!looping) {
    return undefined;
  }
  const ending = crash
    ? `it ended with ${crash.reason ?? 'an error'}, exit code ${crash.exitCode}`
    : state?.waiting?.message;
  const words = crash?.message ? `: ${crash.message.trim()}` : '';
  return error(
    'container-crash-looping',
    `Container ${name} crashes again and again (${restartCount} restarts); ${ending}${words}`,
    `Read its last words: kubectl logs --previous -c ${name}.`,
  );
}

function waitingProblem({
  name,
  state,
}: ContainerStatus): VpnProblem | undefined {
  const { reason, message } = state?.waiting ?? {};
  if (
    !message ||
    reason === 'PodInitializing' ||
    reason === 'ContainerCreating'
  ) {
    return undefined;
  }
  return error(
    'pod-not-ready',
    `Container ${name} cannot start (${reason}): ${message}`,
    'Mend what the kubelet names, most often an object of the manifests that is missing: apply them all.',
  );
}

/** WireGuard's probe asks the tunnel: where it fails, the tunnel is down. */
function probeProblem(
  { name, state, ready }: ContainerStatus,
  events: KubernetesEvent[],
): VpnProblem | undefined {
  if (name !== WIREGUARD_CONTAINER || ready || !state?.running) {
    return undefined;
  }
  const failure = events.find(
    ({ reason, message }) =>
      reason === 'Unhealthy' && /probe failed: \S/.test(message ?? ''),
  );
  return failure && tunnelDown(failure.message!.trim());
}
