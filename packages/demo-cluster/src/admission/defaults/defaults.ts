import type { ApiObject, ObjectStore } from '../../store/ObjectStore';
import { type ResourceType, resources } from '../../store/resources';
import { withServiceDefaults } from './serviceDefaults';
import {
  withBarePodDefaults,
  withDeploymentDefaults,
  withReplicaSetDefaults,
} from './workloadDefaults';

type Defaults = (object: ApiObject, store: ObjectStore) => ApiObject;

const DEFAULT_STORAGE_CLASS = 'storageclass.kubernetes.io/is-default-class';

const DEFAULTS = new Map<ResourceType, Defaults>([
  [resources.deployments, withDeploymentDefaults],
  [resources.replicaSets, withReplicaSetDefaults],
  [resources.pods, withBarePodDefaults],
  [resources.services, withServiceDefaults],
  [resources.persistentVolumeClaims, withClaimDefaults],
  [resources.namespaces, withNamespaceDefaults],
  [resources.networkPolicies, withNetworkPolicyDefaults],
  [resources.roleBindings, withRoleBindingDefaults],
  [resources.storageClasses, withStorageClassDefaults],
]);

/** An object with what a real API server fills in for its kind. */
export function withDefaults(
  store: ObjectStore,
  resource: ResourceType,
  object: ApiObject,
): ApiObject {
  return DEFAULTS.get(resource)?.(object, store) ?? object;
}

function withClaimDefaults(claim: ApiObject, store: ObjectStore): ApiObject {
  const defaultClass = store
    .list(resources.storageClasses)
    .find(
      ({ metadata }) =>
        metadata.annotations?.[DEFAULT_STORAGE_CLASS] === 'true',
    )?.metadata.name;
  return {
    ...claim,
    metadata: {
      finalizers: ['kubernetes.io/pvc-protection'],
      ...claim.metadata,
    },
    spec: {
      ...(defaultClass && { storageClassName: defaultClass }),
      volumeMode: 'Filesystem',
      ...(claim.spec as object),
    },
    status: claim.status ?? { phase: 'Pending' },
  };
}

function withNamespaceDefaults(namespace: ApiObject): ApiObject {
  const { metadata } = namespace;
  const labels = {
    ...metadata.labels,
    'kubernetes.io/metadata.name': metadata.name,
  };
  return {
    ...namespace,
    metadata: { ...metadata, labels },
    spec: { finalizers: ['kubernetes'], ...(namespace.spec as object) },
    status: namespace.status ?? { phase: 'Active' },
  };
}

function withNetworkPolicyDefaults(policy: ApiObject): ApiObject {
  const spec = (policy.spec ?? {}) as Record<string, unknown>;
  const withPorts = (rules: unknown) =>
    (rules as Array<{ ports?: object[] }>).map(rule => ({
      ...rule,
      ...(rule.ports && {
        ports: rule.ports.map(port => ({ protocol: 'TCP', ...port })),
      }),
    }));
  const policyTypes = ['Ingress', ...(spec.egress ? ['Egress'] : [])];
  return {
    ...policy,
    spec: {
      policyTypes,
      ...spec,
      ...(spec.ingress !== undefined && { ingress: withPorts(spec.ingress) }),
      ...(spec.egress !== undefined && { egress: withPorts(spec.egress) }),
    },
  };
}

function withRoleBindingDefaults(binding: ApiObject): ApiObject {
  const apiGroup = resources.roleBindings.group;
  const subjects = binding.subjects as Array<{ kind: string }> | undefined;
  return {
    ...binding,
    roleRef: { apiGroup, ...(binding.roleRef as object) },
    ...(subjects && {
      subjects: subjects.map(subject =>
        subject.kind === 'ServiceAccount' ? subject : { apiGroup, ...subject },
      ),
    }),
  };
}

function withStorageClassDefaults(storageClass: ApiObject): ApiObject {
  return {
    reclaimPolicy: 'Delete',
    volumeBindingMode: 'Immediate',
    ...storageClass,
  };
}
