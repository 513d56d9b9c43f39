import type { ClusterClient } from 'backstage-plugin-vpn-node';
import { belongsTo, type Marked } from './belongsTo';

/** What the portal reads of every namespace, by the API that has it. */
const READ = [
  ['/api/v1', 'pods'],
  ['/api/v1', 'services'],
  ['/api/v1', 'persistentvolumeclaims'],
  ['/apis/apps/v1', 'deployments'],
];

/**
 * What a namespace holds beside the VPN of an entity, as far as the portal
 * reads it, each as `kind/name`. Secrets and ConfigMaps are not among it.
 *
 * @throws ClusterRequestError if the cluster does not tell
 */
export async function othersInNamespace(
  client: ClusterClient,
  namespace: string,
  entityRef: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const found = await Promise.all(
    READ.map(async ([api, resource]) => {
      const { items } = await client.read<{ items: Marked[] }>(
        `${api}/namespaces/${encodeURIComponent(namespace)}/${resource}`,
        { signal },
      );
      return items
        .filter(item => !belongsTo(item, entityRef))
        .map(({ metadata }) => `${resource}/${metadata.name}`);
    }),
  );
  return found.flat();
}
