import type { KubernetesObject } from 'backstage-plugin-vpn-node';

/** Kind and name of an object, as people tell it to one another: `Service/office`. */
export function objectName({
  kind,
  metadata,
}: Pick<KubernetesObject, 'kind' | 'metadata'>): string {
  return `${kind}/${metadata.name}`;
}
