import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { CLUSTER_RESOURCE_TYPE } from 'backstage-plugin-vpn-common';

/**
 * Ref of a cluster's entity, where the user can see one in the catalog.
 *
 * @param credentials - those of the user
 */
export async function clusterEntityRefOf(
  catalog: CatalogService,
  cluster: string,
  credentials: BackstageCredentials,
): Promise<string | undefined> {
  const { items } = await catalog.getEntities(
    {
      filter: {
        kind: 'Resource',
        'spec.type': CLUSTER_RESOURCE_TYPE,
        'metadata.name': cluster,
      },
    },
    { credentials },
  );
  return items.length ? stringifyEntityRef(items[0]) : undefined;
}
