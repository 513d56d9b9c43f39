import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { type ClusterService, inspectCluster } from 'backstage-plugin-vpn-node';
import type { GeneratorInput } from '../generator';
import { clusterEntityRefOf } from '../services/clusterEntityRefOf';

/** What a cluster is asked with, and what is told of its answer. */
interface Asking {
  clusters: ClusterService;
  catalog: CatalogService;
  credentials: BackstageCredentials;
  logger: LoggerService;
  signal?: AbortSignal;
}

/**
 * Asks a cluster for its facts and the catalog for its entity.
 *
 * @throws ClusterRequestError if it does not answer
 */
export async function askCluster(
  cluster: string,
  { clusters, catalog, credentials, logger, signal }: Asking,
): Promise<Pick<GeneratorInput, 'facts' | 'clusterEntityRef'>> {
  const client = await clusters.connect(cluster);
  const [facts, clusterEntityRef] = await Promise.all([
    inspectCluster(client, { signal }),
    clusterEntityRefOf(catalog, cluster, credentials),
  ]);
  for (const { what, cause } of facts.unread) {
    logger.warn(`Cluster ${cluster} did not tell: ${what}. ${cause}`);
  }
  return { facts, clusterEntityRef };
}
