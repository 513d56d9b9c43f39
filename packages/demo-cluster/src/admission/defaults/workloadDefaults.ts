import type { ApiObject } from '../../store/ObjectStore';
import type { PodSpec } from '../types';
import { withPodDefaults } from './podDefaults';

/** A Deployment or ReplicaSet, as far as defaults read it. */
interface WorkloadSpec {
  strategy?: { type?: string; rollingUpdate?: object };
  template?: { metadata?: object; spec?: PodSpec };
}

/** A Deployment with what the API server fills in. */
export function withDeploymentDefaults(deployment: ApiObject): ApiObject {
  const spec = (deployment.spec ?? {}) as WorkloadSpec;
  return {
    ...deployment,
    spec: {
      replicas: 1,
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
      ...withTemplateDefaults(spec),
      strategy: strategyOf(spec.strategy),
    },
    status: deployment.status ?? {},
  };
}

/** A ReplicaSet with what the API server fills in. */
export function withReplicaSetDefaults(replicaSet: ApiObject): ApiObject {
  return {
    ...replicaSet,
    spec: {
      replicas: 1,
      ...withTemplateDefaults((replicaSet.spec ?? {}) as WorkloadSpec),
    },
    status: replicaSet.status ?? { replicas: 0 },
  };
}

/** A bare Pod with what the API server fills in. */
export function withBarePodDefaults(pod: ApiObject): ApiObject {
  return {
    ...pod,
    spec: {
      enableServiceLinks: true,
      serviceAccountName: 'default',
      ...withPodDefaults((pod.spec ?? {}) as PodSpec),
    },
    status: pod.status ?? { phase: 'Pending', qosClass: 'BestEffort' },
  };
}

function strategyOf(strategy: WorkloadSpec['strategy']): object {
  if (strategy?.type && strategy.type !== 'RollingUpdate') {
    return strategy;
  }
  return {
    type: 'RollingUpdate',
    rollingUpdate: {
      maxUnavailable: '25%',
      maxSurge: '25%',
      ...strategy?.rollingUpdate,
    },
  };
}

function withTemplateDefaults(spec: WorkloadSpec): WorkloadSpec {
  return spec.template?.spec
    ? {
        ...spec,
        template: {
          ...spec.template,
          spec: withPodDefaults(spec.template.spec),
        },
      }
    : spec;
}
