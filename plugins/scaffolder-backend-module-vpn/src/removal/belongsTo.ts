import {
  ENTITY_REF_ANNOTATION,
  PART_OF_LABEL,
  VPN_PART_OF,
} from 'backstage-plugin-vpn-common';
import type { KubernetesObject } from 'backstage-plugin-vpn-node';

/** What an object tells about where it belongs. In a list, objects name no kind. */
export type Marked = Pick<KubernetesObject, 'metadata'>;

/** Whether an object says itself that it is part of the VPN of an entity. */
export function belongsTo({ metadata }: Marked, entityRef: string): boolean {
  return (
    metadata.labels?.[PART_OF_LABEL] === VPN_PART_OF &&
    metadata.annotations?.[ENTITY_REF_ANNOTATION] === entityRef
  );
}
