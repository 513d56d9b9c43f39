import { ENTITY_REF_ANNOTATION } from '../names';
import type { VpnProblem } from '../status/vpnProblem';
import { error } from './findings';
import type { VpnObjects, VpnObservation } from './objects';

interface Annotated {
  metadata?: { annotations?: Record<string, string> };
}

type BoundKind =
  | 'pods'
  | 'services'
  | 'deployments'
  | 'persistentVolumeClaims'
  | 'configMaps';

const boundKinds: BoundKind[] = [
  'pods',
  'services',
  'deployments',
  'persistentVolumeClaims',
  'configMaps',
];

function entityRefOf(object: Annotated): string | undefined {
  return object.metadata?.annotations?.[ENTITY_REF_ANNOTATION];
}

/**
 * The objects that name the entity themselves. What an entity's annotations
 * point at is not enough: anyone may write those.
 */
export function boundObjects({
  objects,
  entityRef,
}: VpnObservation): VpnObjects {
  const bound = <T extends Annotated>(list: T[]) =>
    list.filter(object => entityRefOf(object) === entityRef);
  return {
    ...objects,
    pods: bound(objects.pods),
    services: bound(objects.services),
    deployments: bound(objects.deployments),
    persistentVolumeClaims: bound(objects.persistentVolumeClaims),
    configMaps: bound(objects.configMaps),
  };
}

/** Whether there is an object of any bound kind. */
export function hasObjects(objects: VpnObjects): boolean {
  return boundKinds.some(kind => objects[kind].length > 0);
}

/** Why a namespace shows nothing for the entity, although it could be read. */
export function bindingProblem(observation: VpnObservation): VpnProblem {
  const { objects, entityRef, cluster, namespace } = observation;
  if (hasObjects(objects)) {
    return error(
      'bound-to-other-entity',
      `Namespace ${namespace} of cluster ${cluster} holds a VPN, but none of its objects names ${entityRef}.`,
      `Correct cluster and namespace in catalog-info.yaml, or, if this is its VPN, the annotation ${ENTITY_REF_ANNOTATION} on its objects.`,
    );
  }
  if (objects.unlabelled.length) {
    return error(
      'objects-unlabelled',
      `Namespace ${namespace} of cluster ${cluster} runs a WireGuard server without the label of a VPN: ${objects.unlabelled.join(
        ', ',
      )}.`,
      'Apply the manifests of the repository. One that was made by hand is adopted with the component adopt-vpn: docs/adopt.md of Backstage VPN says how.',
    );
  }
  return error(
    'not-deployed',
    `Nothing is deployed yet in namespace ${namespace} of cluster ${cluster}.`,
    'Apply the manifests: kubectl apply -k manifests, in a clone of the repository.',
  );
}
