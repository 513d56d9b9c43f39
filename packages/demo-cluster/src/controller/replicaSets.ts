import { randomBytes } from 'node:crypto';
import { cloneDeep } from 'lodash';
import { defaultPodSpec } from '../admission/podDefaults';
import type { Fields } from '../admission/fields';
import { resources } from '../store/resources';
import type { Pod, Workload } from './kinds';
import { ownedBy, owns } from './ownership';
import type { Surroundings } from './Surroundings';

const COMPONENT = 'replicaset-controller';

/** Gives every ReplicaSet as many pods as it asks for. */
export function reconcileReplicaSets(surroundings: Surroundings): void {
  const { store, events } = surroundings;
  for (const found of store.list(resources.replicaSets)) {
    const replicaSet = found as Workload;
    const { namespace } = replicaSet.metadata;
    const pods = store
      .list(resources.pods, namespace)
      .filter(pod => owns(replicaSet, pod));
    for (let count = pods.length; count < replicaSet.spec.replicas; count++) {
      const pod = store.create(resources.pods, podOf(replicaSet));
      events.record(replicaSet, {
        type: 'Normal',
        reason: 'SuccessfulCreate',
        message: `Created pod: ${pod.metadata.name}`,
        component: COMPONENT,
      });
    }
    for (const pod of pods.slice(replicaSet.spec.replicas)) {
      store.delete(resources.pods, namespace, pod.metadata.name);
      events.record(replicaSet, {
        type: 'Normal',
        reason: 'SuccessfulDelete',
        message: `Deleted pod: ${pod.metadata.name}`,
        component: COMPONENT,
      });
    }
    store.update(resources.replicaSets, {
      ...replicaSet,
      status: {
        replicas: replicaSet.spec.replicas,
        fullyLabeledReplicas: replicaSet.spec.replicas,
        observedGeneration: replicaSet.metadata.generation,
      },
    });
  }
}

function podOf(replicaSet: Workload): Pod {
  const { template } = replicaSet.spec;
  const generateName = `${replicaSet.metadata.name}-`;
  const spec = cloneDeep(template.spec) as PodSpecFields;
  spec.serviceAccountName ??= 'default';
  spec.serviceAccount = spec.serviceAccountName;
  defaultPodSpec(spec as unknown as Fields);
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      generateName,
      name: generateName + randomBytes(4).toString('hex').slice(0, 5),
      namespace: replicaSet.metadata.namespace,
      generation: 1,
      labels: template.metadata.labels,
      ...(template.metadata.annotations && {
        annotations: template.metadata.annotations,
      }),
      ownerReferences: [ownedBy(replicaSet)],
    },
    spec: {
      ...spec,
      tolerations: ['not-ready', 'unreachable'].map(condition => ({
        key: `node.kubernetes.io/${condition}`,
        operator: 'Exists',
        effect: 'NoExecute',
        tolerationSeconds: 300,
      })),
      priority: 0,
      enableServiceLinks: spec.enableServiceLinks ?? true,
      preemptionPolicy: 'PreemptLowerPriority',
    } as PodSpecFields,
    status: { phase: 'Pending', qosClass: qualityOf(spec) },
  };
}

type PodSpecFields = Pod['spec'] & {
  serviceAccountName?: string;
  serviceAccount?: string;
  enableServiceLinks?: boolean;
};

/** `BestEffort` where no container asks for anything. */
function qualityOf({ containers, initContainers = [] }: Pod['spec']): string {
  const asks = [...containers, ...initContainers].some(
    ({ resources: wanted }) => Object.keys(wanted ?? {}).length > 0,
  );
  return asks ? 'Burstable' : 'BestEffort';
}
