import { forbidden, namespaceNotFound } from '../api/refusals';
import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { type ResourceType, resources } from '../store/resources';
import { allocateClusterAddress } from './clusterAddress';
import { withDefaults } from './defaults/defaults';
import { allocateNodePorts } from './nodePorts';
import { checkPodSecurity } from './checkPodSecurity';
import { checkQuotas } from './quotas/checkQuotas';
import type { PodSpec } from './types';
import { validate } from './validation/validate';

/** How an object comes in. */
export interface AdmitOptions {
  /** The object as it is, where it is changed. */
  before?: ApiObject;
  /** Nothing is written: a real server then checks a little less. */
  dryRun: boolean;
}

/**
 * What a real API server does to an object before it stores it: defaults,
 * validation, allocation of addresses and ports, Pod Security, quotas.
 *
 * @throws ApiError in the words of a real server
 */
export function admit(
  store: ObjectStore,
  resource: ResourceType,
  object: ApiObject,
  { before, dryRun }: AdmitOptions,
): ApiObject {
  if (!before) {
    checkNamespace(store, resource, object);
  }
  const complete = withDefaults(store, resource, object);
  validate(resource, complete, before);
  if (resource === resources.pods && !before) {
    admitPod(store, complete);
  }
  const admitted =
    resource === resources.services
      ? allocate(store, complete, dryRun)
      : complete;
  const why = checkQuotas(store, resource, admitted, before);
  if (why) {
    throw forbidden(resource, admitted.metadata.name, why);
  }
  return admitted;
}

function checkNamespace(
  store: ObjectStore,
  resource: ResourceType,
  { metadata }: ApiObject,
): void {
  if (!resource.namespaced) {
    return;
  }
  const name = metadata.namespace ?? '';
  const namespace = store.get(resources.namespaces, undefined, name);
  if (!namespace) {
    throw namespaceNotFound(name);
  }
  if (namespace.metadata.deletionTimestamp) {
    throw forbidden(
      resource,
      metadata.name,
      `unable to create new content in namespace ${name} because it is being terminated`,
    );
  }
}

function admitPod(store: ObjectStore, { metadata, spec }: ApiObject): void {
  const violation = checkPodSecurity(
    store,
    metadata.namespace ?? '',
    spec as PodSpec,
  );
  if (violation) {
    throw forbidden(resources.pods, metadata.name, violation);
  }
}

function allocate(
  store: ObjectStore,
  service: ApiObject,
  dryRun: boolean,
): ApiObject {
  return {
    ...service,
    spec: {
      ...(service.spec as object),
      ports: allocateNodePorts(store, service, dryRun),
      ...allocateClusterAddress(store, service, dryRun),
    },
  };
}
