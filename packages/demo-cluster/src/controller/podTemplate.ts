import { randomSuffix } from './names';
import type { Pod, PodSpec, ReplicaSet } from './objects';
import { ownerReference } from './owners';

/** The pod that a ReplicaSet makes, with what a real API server fills in. */
export function podOf(replicaSet: ReplicaSet): Pod {
  const { metadata, spec } = replicaSet;
  const generateName = `${metadata.name}-`;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `${generateName}${randomSuffix()}`,
      generateName,
      namespace: metadata.namespace,
      labels: spec.template.metadata?.labels,
      annotations: spec.template.metadata?.annotations,
      ownerReferences: [ownerReference(replicaSet)],
    },
    spec: withDefaults(spec.template.spec),
    status: { phase: 'Pending', qosClass: qosClassOf(spec.template.spec) },
  };
}

/** What admission adds to a pod, beside the defaults that its template has. */
function withDefaults(spec: PodSpec): PodSpec {
  const account = (spec.serviceAccountName as string) ?? 'default';
  return {
    ...spec,
    serviceAccountName: account,
    serviceAccount: account,
    tolerations: withDefaultTolerations(spec.tolerations),
    priority: 0,
    preemptionPolicy: 'PreemptLowerPriority',
  };
}

/** How long a pod stays on a node that is lost, where it does not say so itself. */
function withDefaultTolerations(
  own: PodSpec['tolerations'] = [],
): PodSpec['tolerations'] {
  const defaults = ['not-ready', 'unreachable'].map(condition => ({
    key: `node.kubernetes.io/${condition}`,
    operator: 'Exists',
    effect: 'NoExecute',
    tolerationSeconds: 300,
  }));
  return [
    ...own,
    ...defaults.filter(({ key }) => !own.some(other => other.key === key)),
  ];
}

interface Resources {
  requests?: object;
  limits?: object;
}

function qosClassOf({ containers, initContainers = [] }: PodSpec): string {
  const demands = [...containers, ...initContainers].some(({ resources }) => {
    const { requests, limits } = (resources ?? {}) as Resources;
    return requests || limits;
  });
  // Guaranteed needs limits equal to requests everywhere; no pod of a VPN has them.
  return demands ? 'Burstable' : 'BestEffort';
}
