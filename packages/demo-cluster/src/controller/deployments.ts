import { createHash } from 'node:crypto';
import { resources } from '../store/resources';
import { timestamp } from '../store/time';
import { conditionsAfter } from './conditions';
import type { Condition, Pod, Workload } from './kinds';
import { ownedBy, owns } from './ownership';
import type { Surroundings } from './Surroundings';

const REVISION = 'deployment.kubernetes.io/revision';
const TEMPLATE_HASH = 'pod-template-hash';

/** Brings every Deployment to one ReplicaSet of its template, old ones first to zero. */
export function reconcileDeployments(surroundings: Surroundings): void {
  for (const deployment of surroundings.store.list(resources.deployments)) {
    reconcileDeployment(surroundings, deployment as Workload);
  }
}

function reconcileDeployment(
  surroundings: Surroundings,
  deployment: Workload,
): void {
  const { store } = surroundings;
  const { namespace } = deployment.metadata;
  const hash = templateHash(deployment);
  const name = `${deployment.metadata.name}-${hash}`;
  const all = (
    store.list(resources.replicaSets, namespace) as Workload[]
  ).filter(replicaSet => owns(deployment, replicaSet));
  const old = all.filter(({ metadata }) => metadata.name !== name);
  old.forEach(replicaSet => scale(surroundings, deployment, replicaSet, 0));
  const pods = store.list(resources.pods, namespace) as Pod[];
  const isOldGone = !pods.some(pod =>
    old.some(replicaSet => owns(replicaSet, pod)),
  );
  let current = all.find(({ metadata }) => metadata.name === name);
  if (!current) {
    const revision = `${all.length + 1}`;
    current = store.create(
      resources.replicaSets,
      replicaSetOf(deployment, name, hash, revision),
    ) as Workload;
    deployment.metadata.annotations = {
      ...deployment.metadata.annotations,
      [REVISION]: revision,
    };
  }
  if (isOldGone) {
    scale(surroundings, deployment, current, deployment.spec.replicas);
  }
  const own = pods.filter(pod => owns(current, pod));
  store.update(resources.deployments, {
    ...deployment,
    status: statusOf(deployment, name, own),
  });
}

/** A short text that is the same for the same pod template. */
function templateHash({ spec }: Workload): string {
  return createHash('sha256')
    .update(JSON.stringify(spec.template))
    .digest('hex')
    .slice(0, 10);
}

function replicaSetOf(
  deployment: Workload,
  name: string,
  hash: string,
  revision: string,
): Workload {
  const { replicas, selector, template } = deployment.spec;
  const labels = { ...template.metadata.labels, [TEMPLATE_HASH]: hash };
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name,
      namespace: deployment.metadata.namespace,
      labels,
      annotations: {
        ...deployment.metadata.annotations,
        'deployment.kubernetes.io/desired-replicas': `${replicas}`,
        'deployment.kubernetes.io/max-replicas': `${replicas}`,
        [REVISION]: revision,
      },
      ownerReferences: [ownedBy(deployment)],
    },
    spec: {
      replicas: 0,
      selector: {
        matchLabels: { ...selector.matchLabels, [TEMPLATE_HASH]: hash },
      },
      template: { ...template, metadata: { ...template.metadata, labels } },
    },
    status: { replicas: 0 },
  };
}

function scale(
  { store, events }: Surroundings,
  deployment: Workload,
  replicaSet: Workload,
  replicas: number,
): void {
  const before = replicaSet.spec.replicas;
  if (before === replicas) {
    return;
  }
  store.update(resources.replicaSets, {
    ...replicaSet,
    spec: { ...replicaSet.spec, replicas },
  });
  events.record(deployment, {
    type: 'Normal',
    reason: 'ScalingReplicaSet',
    message: `Scaled ${before < replicas ? 'up' : 'down'} replica set ${
      replicaSet.metadata.name
    } from ${before} to ${replicas}`,
    component: 'deployment-controller',
  });
}

function statusOf(deployment: Workload, replicaSet: string, pods: Pod[]) {
  const wanted = deployment.spec.replicas;
  const ready = pods.filter(isReady).length;
  const unavailable = wanted - ready;
  return {
    observedGeneration: deployment.metadata.generation,
    ...(pods.length && { replicas: pods.length, updatedReplicas: pods.length }),
    ...(ready && { readyReplicas: ready, availableReplicas: ready }),
    ...(unavailable > 0 && { unavailableReplicas: unavailable }),
    conditions: conditionsAfter(deployment.status.conditions, [
      availability(unavailable <= 0),
      progress(unavailable <= 0, replicaSet),
    ]).map(condition => ({
      type: condition.type,
      status: condition.status,
      lastUpdateTime: condition.lastUpdateTime ?? timestamp(),
      lastTransitionTime: condition.lastTransitionTime,
      reason: condition.reason,
      message: condition.message,
    })),
  };
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

function progress(complete: boolean, replicaSet: string): Condition {
  return {
    type: 'Progressing',
    status: 'True',
    reason: complete ? 'NewReplicaSetAvailable' : 'ReplicaSetUpdated',
    message: `ReplicaSet "${replicaSet}" ${
      complete ? 'has successfully progressed' : 'is progressing'
    }.`,
  };
}

function isReady({ status }: Pod): boolean {
  return Boolean(
    status.conditions?.some(
      condition => condition.type === 'Ready' && condition.status === 'True',
    ),
  );
}
