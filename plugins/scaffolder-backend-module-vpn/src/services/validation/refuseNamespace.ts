import {
  ENTITY_REF_ANNOTATION,
  PART_OF_LABEL,
  VPN_PART_OF,
} from 'backstage-plugin-vpn-common';
import type {
  KubernetesObject,
  NamespaceFacts,
} from 'backstage-plugin-vpn-node';
import { KUSTOMIZATION_FILE } from '../../generator/documents/kustomization';
import type { Manifest } from '../readManifests';
import type { Refusal } from './Refusal';

/** Label of a namespace that says which pods may run in it. */
const ENFORCE_LABEL = 'pod-security.kubernetes.io/enforce';

/** The only level of Pod Security that lets a pod have NET_ADMIN, which WireGuard needs. */
const NEEDED_LEVEL = 'privileged';

/** Why a namespace is none for a VPN: it is not of that VPN, or its Pod Security forbids the pod. */
export function refuseNamespace(
  name: string,
  facts: NamespaceFacts,
  entityRef: string,
  manifests: Manifest[],
): Refusal[] {
  const manifest = manifests.find(({ object }) => object.kind === 'Namespace');
  const file = manifest?.file ?? KUSTOMIZATION_FILE;
  const foreign = refuseForeign(name, facts, entityRef);
  const level =
    levelOf(facts.namespace?.labels) ??
    levelOf(manifest?.object.metadata.labels);
  return [
    foreign && { field: 'metadata.name', message: foreign },
    level !== undefined &&
      level !== NEEDED_LEVEL && {
        field: `metadata.labels["${ENFORCE_LABEL}"]`,
        message: `namespace ${name} enforces Pod Security level "${level}", and WireGuard's pod needs "${NEEDED_LEVEL}", for its capability NET_ADMIN; choose another namespace, or ask who runs the cluster to label this one ${ENFORCE_LABEL}=${NEEDED_LEVEL}`,
      },
  ]
    .filter(refusal => typeof refusal === 'object')
    .map(refusal => ({ ...refusal, file, formField: 'namespace' }));
}

function refuseForeign(
  name: string,
  { namespace, objects }: NamespaceFacts,
  entityRef: string,
): string | undefined {
  const isHeld = objects.some(
    // Another VPN with a Deployment is among the facts of the cluster.
    ({ kind, metadata }) => kind === 'Deployment' || isOf(metadata, entityRef),
  );
  if (!namespace || isHeld) {
    return undefined;
  }
  const holder = namespace.annotations[ENTITY_REF_ANNOTATION];
  if (holder !== undefined && holder !== entityRef) {
    return `namespace ${name} is that of another VPN, ${holder}; choose another namespace, each VPN has its own`;
  }
  return namespace.labels[PART_OF_LABEL] === VPN_PART_OF
    ? undefined
    : `namespace ${name} exists already, and not for a VPN; choose another one, or, if it was made for this VPN, ask who runs the cluster to label it ${PART_OF_LABEL}=${VPN_PART_OF}`;
}

/** Whether an object is of the VPN of an entity. */
export function isOf(
  { annotations }: KubernetesObject['metadata'],
  entityRef: string,
): boolean {
  return annotations?.[ENTITY_REF_ANNOTATION] === entityRef;
}

function levelOf(labels: Record<string, string> = {}): string | undefined {
  return labels[ENFORCE_LABEL];
}
