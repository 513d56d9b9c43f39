import { KUBERNETES_CLUSTER_ANNOTATION } from 'backstage-plugin-vpn-common';
import { parse } from 'yaml';
import { z } from 'zod';
import { CATALOG_INFO_FILE } from '../generator/documents/catalogInfo';
import type { Files } from './FileChanges';

const entitySchema = z.object({
  metadata: z.object({
    annotations: z.object({ [KUBERNETES_CLUSTER_ANNOTATION]: z.string() }),
  }),
});

/**
 * The cluster that the entity of a repository names: where its record names
 * another one, the VPN is to move there.
 *
 * @returns `undefined` where the file tells none
 */
export function publishedCluster(repository: Files): string | undefined {
  try {
    const entity = parse(repository[CATALOG_INFO_FILE] ?? '');
    const { data } = entitySchema.safeParse(entity);
    return data?.metadata.annotations[KUBERNETES_CLUSTER_ANNOTATION];
  } catch {
    // An upgrade writes it anew, whatever it is.
    return undefined;
  }
}
