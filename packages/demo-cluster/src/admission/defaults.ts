import { defaultsDeep } from 'lodash';
import type { ApiObject } from '../store/ObjectStore';
import { type ResourceType, resources } from '../store/resources';
import { defaultPodSpec } from './podDefaults';
import type { Fields } from './fields';

const defaults = new Map<ResourceType, (object: ApiObject) => void>([
  [resources.namespaces, defaultNamespace],
  [resources.services, defaultService],
  [resources.deployments, defaultDeployment],
  [resources.persistentVolumeClaims, defaultClaim],
  [
    resources.pods,
    ({ spec }) => {
      defaultPodSpec(spec as Fields);
    },
  ],
]);

/** Fills in what the API server fills in for a kind; changes the object. */
export function applyDefaults(resource: ResourceType, object: ApiObject): void {
  defaults.get(resource)?.(object);
}

function defaultNamespace(namespace: ApiObject): void {
  const { metadata } = namespace;
  metadata.labels = {
    ...metadata.labels,
    'kubernetes.io/metadata.name': metadata.name,
  };
  defaultsDeep(namespace, {
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  });
}

function defaultService(service: ApiObject): void {
  const spec = service.spec as Fields;
  const type = spec.type ?? 'ClusterIP';
  for (const port of (spec.ports ?? []) as Fields[]) {
    port.protocol ??= 'TCP';
    port.targetPort ??= port.port;
  }
  defaultsDeep(spec, {
    type,
    sessionAffinity: 'None',
    ...(type !== 'ClusterIP' && { externalTrafficPolicy: 'Cluster' }),
    ipFamilies: ['IPv4'],
    ipFamilyPolicy: 'SingleStack',
    internalTrafficPolicy: 'Cluster',
  });
  service.status ??= { loadBalancer: {} };
}

function defaultDeployment(deployment: ApiObject): void {
  const spec = deployment.spec as Fields;
  const strategy = (spec.strategy ?? {}) as Fields;
  defaultsDeep(spec, {
    replicas: 1,
    strategy: { type: 'RollingUpdate' },
    revisionHistoryLimit: 10,
    progressDeadlineSeconds: 600,
  });
  if ((strategy.type ?? 'RollingUpdate') === 'RollingUpdate') {
    defaultsDeep(spec.strategy, {
      rollingUpdate: { maxUnavailable: '25%', maxSurge: '25%' },
    });
  }
  defaultPodSpec((spec.template as Fields).spec as Fields);
  deployment.status ??= {};
}

function defaultClaim(claim: ApiObject): void {
  claim.metadata.finalizers ??= ['kubernetes.io/pvc-protection'];
  defaultsDeep(claim, {
    spec: { volumeMode: 'Filesystem' },
    status: { phase: 'Pending' },
  });
}
