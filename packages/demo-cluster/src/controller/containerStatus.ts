import { createHash } from 'node:crypto';
import { timestamp } from '../store/time';
import type { Container, Pod } from './kinds';
import type { PodStage } from './podStatus';

/** How far a container has come, or what keeps it. */
export type ContainerPhase =
  | 'initialising'
  | 'creating'
  | 'started'
  | 'ready'
  | 'crash-loop'
  | 'image-pull-error';

type Status = Record<string, unknown>;

const CRASHES = 2;

/** The status of a container; one that runs on keeps the time since when it does. */
export function containerStatus(
  pod: Pod,
  container: Container,
  phase: ContainerPhase,
): Status {
  const before = previous(pod, 'containerStatuses', container.name);
  const running = phase === 'started' || phase === 'ready';
  const hasRun = running || phase === 'crash-loop';
  const restarts = Number(before?.restartCount ?? 0);
  return {
    name: container.name,
    state: running ? runningState(before) : stoppedState(pod, container, phase),
    lastState:
      phase === 'crash-loop'
        ? crashed(before, pod, container)
        : before?.lastState ?? {},
    ready: phase === 'ready',
    restartCount:
      phase === 'crash-loop' ? Math.max(restarts, CRASHES) : restarts,
    image: container.image,
    imageID: hasRun ? imageId(container) : '',
    ...(hasRun && { containerID: containerId(pod, container) }),
    started: running,
    ...(hasRun && { resources: container.resources ?? {} }),
    ...mounts(container),
  };
}

/** The status of an init container, which runs before the others and ends. */
export function initContainerStatus(
  pod: Pod,
  container: Container,
  index: number,
  stage: PodStage,
  isInitialised: boolean,
): Status {
  const before = previous(pod, 'initContainerStatuses', container.name);
  const isFirst = index === 0;
  const waiting =
    stage === 'image-pull-error' && isFirst
      ? stoppedState(pod, container, 'image-pull-error')
      : { waiting: { reason: 'PodInitializing' } };
  const runs = isFirst && stage === 'initialising';
  const ended = {
    terminated: {
      exitCode: 0,
      reason: 'Completed',
      startedAt: timestamp(),
      finishedAt: timestamp(),
      containerID: containerId(pod, container),
    },
  };
  const pending = runs ? runningState(before) : waiting;
  const endedBefore = (before?.state as Status | undefined)?.terminated;
  const terminal = endedBefore ? before!.state : ended;
  const hasRun = isInitialised || runs;
  return {
    name: container.name,
    state: isInitialised ? terminal : pending,
    lastState: {},
    ready: isInitialised,
    restartCount: 0,
    image: container.image,
    imageID: hasRun ? imageId(container) : '',
    ...(hasRun && { containerID: containerId(pod, container) }),
    started: runs,
    ...(hasRun && { resources: container.resources ?? {} }),
    ...mounts(container),
  };
}

/** Why the kubelet says an image cannot be had. */
export function pullError(image: string): string {
  const [registry, ...path] = image.split('@')[0].split('/');
  const [repository, tag = 'latest'] = path.join('/').split(':');
  return `failed to pull and unpack image "${image}": failed to resolve reference "${image}": failed to do request: Head "https://${registry}/v2/${repository}/manifests/${tag}": dial tcp: lookup ${registry} on 10.96.0.10:53: no such host`;
}

function stoppedState(pod: Pod, container: Container, phase: ContainerPhase) {
  switch (phase) {
    case 'image-pull-error':
      return {
        waiting: {
          reason: 'ErrImagePull',
          message: pullError(container.image),
        },
      };
    case 'crash-loop':
      return {
        waiting: {
          reason: 'CrashLoopBackOff',
          message: `back-off 20s restarting failed container=${container.name} pod=${pod.metadata.name}_${pod.metadata.namespace}(${pod.metadata.uid})`,
        },
      };
    default:
      return {
        waiting: {
          reason:
            phase === 'initialising' ? 'PodInitializing' : 'ContainerCreating',
        },
      };
  }
}

function runningState(before: Status | undefined) {
  const state = before?.state as { running?: object } | undefined;
  return state?.running ? state : { running: { startedAt: timestamp() } };
}

function crashed(before: Status | undefined, pod: Pod, container: Container) {
  const last = before?.lastState as { terminated?: object } | undefined;
  return last?.terminated
    ? last
    : {
        terminated: {
          exitCode: 1,
          reason: 'Error',
          startedAt: timestamp(),
          finishedAt: timestamp(),
          containerID: containerId(pod, container),
        },
      };
}

function previous(pod: Pod, list: string, name: string): Status | undefined {
  return (pod.status[list] as Status[] | undefined)?.find(
    status => status.name === name,
  );
}

function mounts({ volumeMounts }: Container) {
  return volumeMounts && { volumeMounts };
}

function imageId({ image }: Container): string {
  return `sha256:${createHash('sha256').update(image).digest('hex')}`;
}

function containerId({ metadata }: Pod, { name }: Container): string {
  return `containerd://${createHash('sha256')
    .update(`${metadata.uid}/${name}`)
    .digest('hex')}`;
}
