import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  type ClusterFacts,
  CLUSTER_RESOURCE_TYPE,
  freeNodePort,
} from 'backstage-plugin-vpn-common';
import { type ClusterService, inspectCluster } from 'backstage-plugin-vpn-node';
import { checkWishes, type Wishes } from './checkWishes';

/** What a cluster says about a VPN that somebody wants to create on it. */
export interface Inspection {
  facts: ClusterFacts;
  /** The wished NodePort, or a free one. */
  nodePort: number;
  /** Ref of the cluster's entity, where the user sees one in the catalog. */
  clusterEntityRef?: string;
}

/**
 * Inspects a cluster for a VPN with some wishes.
 *
 * @throws InputError that names every wish the cluster cannot give
 * @throws ClusterRequestError if the cluster does not answer within 10 s
 */
export async function inspectForVpn(
  services: { clusters: ClusterService; catalog: CatalogService },
  wishes: Wishes,
  credentials: BackstageCredentials,
): Promise<Inspection> {
  const { cluster } = wishes;
  const client = await services.clusters.connect(cluster);
  const facts = await inspectCluster(client);
  const objections = checkWishes(wishes, facts);
  if (objections.length) {
    throw new InputError(
      `Cluster ${cluster} cannot take this VPN. ${objections.join('. ')}.`,
    );
  }
  return {
    facts,
    // Where none is free, checkWishes has objected.
    nodePort: wishes.nodePort ?? freeNodePort(facts, wishes.name)!,
    clusterEntityRef: await findCluster(services.catalog, cluster, credentials),
  };
}

async function findCluster(
  catalog: CatalogService,
  cluster: string,
  credentials: BackstageCredentials,
): Promise<string | undefined> {
  const { items } = await catalog.getEntities(
    {
      filter: {
        kind: 'Resource',
        'metadata.name': cluster,
        'spec.type': CLUSTER_RESOURCE_TYPE,
      },
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
      limit: 1,
    },
    { credentials },
  );
  return items.length ? stringifyEntityRef(items[0]) : undefined;
}
