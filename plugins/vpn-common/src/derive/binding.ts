import { ENTITY_REF_ANNOTATION } from '../names';
import type { VpnObjects, VpnObservation } from './objects';
import { type DerivedProblem, problem } from './problem';

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
export function bindingProblem(observation: VpnObservation): DerivedProblem {
  const { objects, entityRef, cluster, namespace } = observation;
  if (hasObjects(objects)) {
    return problem('bound-to-other-entity', {
      namespace,
      cluster,
      entityRef,
      annotation: ENTITY_REF_ANNOTATION,
    });
  }
  if (objects.unlabelled.length) {
    return problem('objects-unlabelled', {
      namespace,
      cluster,
      objects: objects.unlabelled.join(', '),
    });
  }
  return problem('not-deployed', { namespace, cluster });
}
