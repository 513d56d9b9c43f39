import { createHash, randomBytes } from 'node:crypto';
import type { Container, ContainerState, ContainerStatus } from './objects';
import { kubernetesTime } from '../store/kubernetesTime';

/** A container that has not started, with the reason. */
export function waitingContainer(
  container: Container,
  reason: string,
  message?: string,
): ContainerStatus {
  return {
    name: container.name,
    state: { waiting: { reason, ...(message && { message }) } },
    lastState: {},
    ready: false,
    restartCount: 0,
    image: container.image,
    imageID: '',
    started: false,
    volumeMounts: mountsOf(container),
  };
}

/** A container that runs, since before where it did before. */
export function runningContainer(
  container: Container,
  ready: boolean,
  present: ContainerStatus | undefined,
): ContainerStatus {
  const running = present?.state.running;
  return {
    ...startedContainer(container, running ? present : undefined),
    state: { running: running ?? { startedAt: kubernetesTime() } },
    lastState: present?.lastState ?? {},
    ready,
    restartCount: present?.restartCount ?? 0,
    started: true,
  };
}

/** An init container that has done its work. */
export function completedContainer(
  container: Container,
  present: ContainerStatus | undefined,
): ContainerStatus {
  const done = present?.state.terminated;
  const status = startedContainer(container, done ? present : undefined);
  return {
    ...status,
    state: {
      terminated: done ?? {
        exitCode: 0,
        reason: 'Completed',
        ...startedAndFinished(),
        containerID: status.containerID!,
      },
    },
    ready: true,
  };
}

/** A container that ended with an error and waits for its next start. */
export function crashedContainer(
  container: Container,
  restartCount: number,
  message: string,
): ContainerStatus {
  const status = startedContainer(container, undefined);
  return {
    ...status,
    state: { waiting: { reason: 'CrashLoopBackOff', message } },
    lastState: {
      terminated: {
        exitCode: 1,
        reason: 'Error',
        ...startedAndFinished(),
        containerID: status.containerID!,
      },
    },
    restartCount,
  };
}

function startedAndFinished() {
  const now = kubernetesTime();
  return { startedAt: now, finishedAt: now };
}

function startedContainer(
  container: Container,
  present: ContainerStatus | undefined,
): ContainerStatus {
  const state: ContainerState = {};
  return {
    name: container.name,
    state,
    lastState: {},
    ready: false,
    restartCount: 0,
    image: container.image,
    imageID: `sha256:${createHash('sha256')
      .update(container.image)
      .digest('hex')}`,
    containerID:
      present?.containerID ?? `containerd://${randomBytes(32).toString('hex')}`,
    started: false,
    resources: (container.resources as object) ?? {},
    volumeMounts: mountsOf(container),
  };
}

function mountsOf({ volumeMounts = [] }: Container): object[] {
  return volumeMounts.map(({ name, mountPath, readOnly }) => ({
    name,
    mountPath,
    ...(readOnly && { readOnly, recursiveReadOnly: 'Disabled' }),
  }));
}
