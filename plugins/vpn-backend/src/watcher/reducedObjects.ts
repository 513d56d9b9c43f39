import {
  ENDPOINT_ANNOTATION,
  ENTITY_REF_ANNOTATION,
  KubernetesClaim,
  KubernetesConfigMap,
  KubernetesDeployment,
  KubernetesEvent,
  KubernetesPod,
  KubernetesService,
  LonghornVolume,
  STATUS_CONFIG_MAP_KEY,
} from 'backstage-plugin-vpn-common';
import type { ReflectedObject } from 'backstage-plugin-vpn-node';
import { pick } from 'lodash';

// Of an object only what a status is derived from is kept: it saves memory, a
// change of the rest derives nothing anew, and what is not kept cannot leak.

function reduceMetadata(metadata: KubernetesPod['metadata']) {
  return {
    ...pick(metadata, ['name', 'namespace', 'deletionTimestamp']),
    annotations: pick(metadata?.annotations ?? {}, [
      ENTITY_REF_ANNOTATION,
      ENDPOINT_ANNOTATION,
    ]),
  };
}

export function reducePod({ metadata, spec, status }: KubernetesPod) {
  return {
    metadata: reduceMetadata(metadata),
    spec: {
      nodeName: spec?.nodeName,
      containers: (spec?.containers ?? []).map(container =>
        pick(container, ['name', 'image']),
      ),
    },
    status: pick(status, [
      'phase',
      'reason',
      'message',
      'conditions',
      'startTime',
      'initContainerStatuses',
      'containerStatuses',
    ]),
  };
}

export function reduceService({ metadata, spec }: KubernetesService) {
  return {
    metadata: reduceMetadata(metadata),
    spec: pick(spec, ['type', 'ports', 'externalTrafficPolicy']),
  };
}

export function reduceDeployment({
  metadata,
  spec,
  status,
}: KubernetesDeployment): KubernetesDeployment {
  return {
    metadata: reduceMetadata(metadata),
    spec: spec && {
      ...pick(spec, ['replicas', 'selector']),
      template: {},
    },
    status: pick(status, ['readyReplicas', 'conditions']),
  };
}

export function reduceClaim({ metadata, spec, status }: KubernetesClaim) {
  return {
    metadata: reduceMetadata(metadata),
    spec: pick(spec, [
      'volumeName',
      'storageClassName',
      'accessModes',
      'resources',
    ]),
    status: pick(status, ['phase', 'capacity', 'accessModes']),
  };
}

export function reduceConfigMap({ metadata, data }: KubernetesConfigMap) {
  return {
    metadata: reduceMetadata(metadata),
    data: pick(data ?? {}, [STATUS_CONFIG_MAP_KEY]),
  };
}

export function reduceLonghornVolume({
  metadata,
  spec,
  status,
}: LonghornVolume & ReflectedObject): LonghornVolume & ReflectedObject {
  return {
    metadata: pick(metadata, ['name', 'namespace']),
    spec: pick(spec, ['numberOfReplicas']),
    status: pick(status, [
      'robustness',
      'state',
      'actualSize',
      'currentNodeID',
    ]),
  };
}

export function reduceEvent(event: KubernetesEvent): KubernetesEvent {
  return {
    ...pick(event, [
      'type',
      'reason',
      'message',
      'count',
      'series',
      'lastTimestamp',
      'eventTime',
    ]),
    metadata: pick(event.metadata, ['creationTimestamp']),
    involvedObject: pick(event.involvedObject, ['kind', 'name']),
  };
}
