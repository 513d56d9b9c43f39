import { isEqual } from 'lodash';
import { resources } from '../store/resources';
import type { Controller, ControllerContext } from './Controller';
import { deploymentStatus } from './deploymentStatus';
import { templateHash } from './names';
import type { Deployment, ReplicaSet } from './objects';
import { ownedBy, ownerReference } from './owners';

const HASH_LABEL = 'pod-template-hash';
const REVISION = 'deployment.kubernetes.io/revision';

/** Gives every Deployment a ReplicaSet of its present template, after the pods of earlier ones are gone. */
export const reconcileDeployments: Controller = context => {
  for (const object of context.store.list(resources.deployments)) {
    reconcileDeployment(context, object as Deployment);
  }
};

function reconcileDeployment(
  context: ControllerContext,
  deployment: Deployment,
): void {
  const { store } = context;
  const owned = ownedBy(
    store,
    resources.replicaSets,
    deployment,
  ) as ReplicaSet[];
  const hash = templateHash(deployment.spec.template);
  const name = `${deployment.metadata.name}-${hash}`;
  const earlier = owned.filter(({ metadata }) => metadata.name !== name);

  earlier.forEach(replicaSet => scale(context, deployment, replicaSet, 0));
  // Recreate, the strategy of a VPN: the new pod comes after the old is gone.
  const free = earlier.every(
    replicaSet => !ownedBy(store, resources.pods, replicaSet).length,
  );
  let current = owned.find(({ metadata }) => metadata.name === name);
  if (free) {
    current ??= store.create(
      resources.replicaSets,
      newReplicaSet(deployment, name, hash, owned.length + 1),
    ) as ReplicaSet;
    scale(context, deployment, current, deployment.spec.replicas ?? 1);
  }
  writeStatus(context, deployment, current);
}

function newReplicaSet(
  deployment: Deployment,
  name: string,
  hash: string,
  revision: number,
): ReplicaSet {
  const { metadata, spec } = deployment;
  const { template } = spec;
  const labels = { ...template.metadata?.labels, [HASH_LABEL]: hash };
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name,
      namespace: metadata.namespace,
      labels,
      annotations: { ...metadata.annotations, [REVISION]: String(revision) },
      ownerReferences: [ownerReference(deployment)],
    },
    spec: {
      replicas: 0,
      selector: {
        matchLabels: {
          ...(spec.selector as { matchLabels?: object }).matchLabels,
          [HASH_LABEL]: hash,
        },
      },
      template: { ...template, metadata: { ...template.metadata, labels } },
    },
  };
}

function scale(
  { store, events }: ControllerContext,
  deployment: Deployment,
  replicaSet: ReplicaSet,
  replicas: number,
): void {
  const { name } = replicaSet.metadata;
  const present = replicaSet.spec.replicas;
  if (present === replicas) {
    return;
  }
  store.update(resources.replicaSets, {
    ...replicaSet,
    spec: { ...replicaSet.spec, replicas },
  });
  events.record(
    deployment,
    { component: 'deployment-controller' },
    {
      type: 'Normal',
      reason: 'ScalingReplicaSet',
      message: `Scaled ${
        replicas > present ? 'up' : 'down'
      } replica set ${name} from ${present} to ${replicas}`,
    },
  );
}

function writeStatus(
  { store }: ControllerContext,
  deployment: Deployment,
  current: ReplicaSet | undefined,
): void {
  const status = deploymentStatus(store, deployment, current);
  const annotations = {
    ...deployment.metadata.annotations,
    ...(current && { [REVISION]: current.metadata.annotations![REVISION] }),
  };
  if (
    !isEqual(status, deployment.status) ||
    !isEqual(annotations, deployment.metadata.annotations)
  ) {
    store.update(resources.deployments, {
      ...deployment,
      metadata: { ...deployment.metadata, annotations },
      status,
    });
  }
}
