import { isEqual } from 'lodash';
import { checkPodSecurity } from '../admission/checkPodSecurity';
import { checkQuotas } from '../admission/quotas/checkQuotas';
import { resources } from '../store/resources';
import type { Controller, ControllerContext } from './Controller';
import type { Pod, ReplicaSet } from './objects';
import { stayingPods } from './owners';
import { isReady } from './podConditions';
import { podOf } from './podTemplate';
import { kubernetesTime } from '../store/kubernetesTime';

const source = { component: 'replicaset-controller' };

/** Gives every ReplicaSet its pods. */
export const reconcileReplicaSets: Controller = context => {
  for (const object of context.store.list(resources.replicaSets)) {
    reconcileReplicaSet(context, object as ReplicaSet);
  }
};

function reconcileReplicaSet(
  context: ControllerContext,
  replicaSet: ReplicaSet,
): void {
  const { store } = context;
  const pods = stayingPods(store, replicaSet);
  const { replicas } = replicaSet.spec;
  pods.slice(replicas).forEach(pod => remove(context, replicaSet, pod));
  const missing = replicas - pods.length;
  const refusal = missing > 0 ? refusalOf(context, replicaSet) : undefined;
  if (!refusal) {
    for (let made = 0; made < missing; made++) {
      create(context, replicaSet);
    }
  }
  writeStatus(context, replicaSet, refusal);
}

function create(
  { store, events }: ControllerContext,
  replicaSet: ReplicaSet,
): void {
  const { metadata } = store.create(resources.pods, podOf(replicaSet));
  events.record(replicaSet, source, {
    type: 'Normal',
    reason: 'SuccessfulCreate',
    message: `Created pod: ${metadata.name}`,
  });
}

function remove(
  { store, events }: ControllerContext,
  replicaSet: ReplicaSet,
  { metadata }: Pod,
): void {
  store.delete(resources.pods, metadata.namespace, metadata.name);
  events.record(replicaSet, source, {
    type: 'Normal',
    reason: 'SuccessfulDelete',
    message: `Deleted pod: ${metadata.name}`,
  });
}

/** Why the namespace admits no pod of this template. */
function refusalOf(
  { store, events }: ControllerContext,
  replicaSet: ReplicaSet,
): string | undefined {
  const pod = podOf(replicaSet);
  const violation =
    checkPodSecurity(store, pod.metadata.namespace!, pod.spec) ??
    checkQuotas(store, resources.pods, pod);
  if (!violation) {
    return undefined;
  }
  const message = `pods "${pod.metadata.name}" is forbidden: ${violation}`;
  const failed = replicaSet.status?.conditions?.[0]?.message;
  if (failed?.endsWith(violation)) {
    return failed;
  }
  events.record(replicaSet, source, {
    type: 'Warning',
    reason: 'FailedCreate',
    message: `Error creating: ${message}`,
  });
  return message;
}

function writeStatus(
  { store }: ControllerContext,
  replicaSet: ReplicaSet,
  refusal: string | undefined,
): void {
  const { name, namespace } = replicaSet.metadata;
  const present = store.get(resources.replicaSets, namespace, name);
  const pods = stayingPods(store, replicaSet);
  const ready = pods.filter(isReady).length;
  const [failure] = replicaSet.status?.conditions ?? [];
  const status = {
    replicas: pods.length,
    ...(pods.length && { fullyLabeledReplicas: pods.length }),
    ...(ready && { readyReplicas: ready, availableReplicas: ready }),
    observedGeneration: replicaSet.metadata.generation,
    ...(refusal && {
      conditions: [
        {
          type: 'ReplicaFailure',
          status: 'True',
          lastTransitionTime: failure?.lastTransitionTime ?? kubernetesTime(),
          reason: 'FailedCreate',
          message: refusal,
        },
      ],
    }),
  };
  if (present && !isEqual(present.status, status)) {
    store.update(resources.replicaSets, { ...present, status });
  }
}
