import type { ObjectStore } from '../store/ObjectStore';
import { removeCondition, setCondition } from './conditions';
import type {
  Condition,
  Deployment,
  DeploymentStatus,
  ReplicaSet,
} from './objects';
import { stayingPods } from './owners';
import { isReady } from './podConditions';

/** The status of a Deployment as its controller writes it. */
export function deploymentStatus(
  store: ObjectStore,
  { metadata, spec, status }: Deployment,
  current: ReplicaSet | undefined,
): DeploymentStatus {
  const wanted = spec.replicas ?? 1;
  const pods = current ? stayingPods(store, current) : [];
  const ready = pods.filter(isReady).length;
  // As in a real answer, a number that is 0 is left out.
  const counted = (field: string, count: number) =>
    count > 0 ? { [field]: count } : {};
  return {
    observedGeneration: metadata.generation,
    ...counted('replicas', pods.length),
    ...counted('updatedReplicas', pods.length),
    ...counted('readyReplicas', ready),
    ...counted('availableReplicas', ready),
    ...counted('unavailableReplicas', wanted - ready),
    conditions: conditionsOf(
      status?.conditions ?? [],
      ready >= wanted,
      ready === wanted && pods.length === wanted,
      current,
    ),
  };
}

function conditionsOf(
  present: Condition[],
  available: boolean,
  complete: boolean,
  current: ReplicaSet | undefined,
): Condition[] {
  let conditions = setCondition(present, availability(available));
  if (current) {
    conditions = setProgress(conditions, complete, current.metadata.name);
  }
  const failure = current?.status?.conditions?.find(
    ({ type }) => type === 'ReplicaFailure',
  );
  return failure
    ? setCondition(conditions, failure)
    : removeCondition(conditions, 'ReplicaFailure');
}

function availability(available: boolean): Condition {
  return available
    ? {
        type: 'Available',
        status: 'True',
        reason: 'MinimumReplicasAvailable',
        message: 'Deployment has minimum availability.',
      }
    : {
        type: 'Available',
        status: 'False',
        reason: 'MinimumReplicasUnavailable',
        message: 'Deployment does not have minimum availability.',
      };
}

/** A rollout that was complete stays so, whatever becomes of its pods. */
function setProgress(
  conditions: Condition[],
  complete: boolean,
  replicaSet: string,
): Condition[] {
  const succeeded = `ReplicaSet "${replicaSet}" has successfully progressed.`;
  if (conditions.some(({ message }) => message === succeeded)) {
    return conditions;
  }
  return setCondition(conditions, {
    type: 'Progressing',
    status: 'True',
    reason: complete ? 'NewReplicaSetAvailable' : 'ReplicaSetUpdated',
    message: complete
      ? succeeded
      : `ReplicaSet "${replicaSet}" is progressing.`,
  });
}
