import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  KUBERNETES_CLUSTER_ANNOTATION,
  KUBERNETES_NAMESPACE_ANNOTATION,
  VPN_RESOURCE_TYPE,
} from './names';

/** Where the objects of a VPN are, and which entity they must name. */
export interface VpnBinding {
  /** Ref of the VPN's entity, lower case, for example `resource:default/office`. */
  entityRef: string;
  /** Name of the cluster, as the Kubernetes plugin knows it. */
  cluster: string;
  /** Namespace of the VPN's objects. */
  namespace: string;
}

/** Ref of the entity that a VPN of a name gets. */
export function vpnEntityRef(name: string): string {
  return stringifyEntityRef({ kind: 'resource', name });
}

/** Namespace of a VPN whose settings name none. */
export function defaultNamespaceOf(name: string): string {
  return `vpn-${name}`;
}

/** Whether an entity is a VPN: a `Resource` of type `vpn`. */
export function isVpnEntity(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'resource' &&
    String(entity.spec?.type).toLowerCase() === VPN_RESOURCE_TYPE
  );
}

/**
 * Reads cluster and namespace from the annotations of a VPN's entity.
 *
 * @throws InputError if the entity is no VPN or lacks one of the annotations
 */
export function vpnBindingOf(entity: Entity): VpnBinding {
  const entityRef = stringifyEntityRef(entity);
  if (!isVpnEntity(entity)) {
    throw new InputError(
      `${entityRef} is not a VPN: it needs kind Resource and spec.type ${VPN_RESOURCE_TYPE}`,
    );
  }
  const annotation = (key: string) => {
    const value = entity.metadata.annotations?.[key];
    if (!value) {
      throw new InputError(
        `${entityRef} has no annotation ${key}; add it to its catalog-info.yaml`,
      );
    }
    return value;
  };
  return {
    entityRef,
    cluster: annotation(KUBERNETES_CLUSTER_ANNOTATION),
    namespace: annotation(KUBERNETES_NAMESPACE_ANNOTATION),
  };
}
