import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { clusterAccessServiceRef } from './ClusterAccess';
import type { ClusterClient } from './ClusterClient';
import type { ClusterRequestListener } from './ClusterRequest';
import { DefaultClusterService } from './DefaultClusterService';

/** A cluster that the Kubernetes plugin knows. */
export interface ClusterDescription {
  name: string;
  title?: string;
  /**
   * Why the portal cannot use the cluster on its own behalf: its auth provider
   * needs a token of the user. `undefined` where it can.
   */
  unsupported?: string;
  /** Whether the operator configured an entry to apply through (`vpn.clusters.NAME.applyCluster`). */
  canApply: boolean;
}

/** The clusters of the Kubernetes plugin, with the credentials that it holds for them. */
export interface ClusterService {
  /**
   * The clusters that the Kubernetes plugin knows now, without the entries that
   * are there to apply through only. Clusters of the catalog come and go, so ask
   * again at least every minute.
   *
   * @throws ServiceUnavailableError if the Kubernetes plugin is not installed or not configured
   */
  list(): Promise<ClusterDescription[]>;

  /**
   * A client of one cluster. It renews its credentials itself.
   *
   * @throws NotFoundError if the Kubernetes plugin does not know the cluster, or has the entry to apply through only
   * @throws NotAllowedError if its auth provider needs a token of the user
   * @throws ServiceUnavailableError if the Kubernetes plugin is not installed or not configured
   */
  connect(cluster: string): Promise<ClusterClient>;

  /**
   * A client of the entry with write rights for a cluster
   * (`vpn.clusters.NAME.applyCluster`). Validating, applying and deleting go
   * through that entry alone, and nothing else does: an entity cannot name it.
   *
   * @throws NotAllowedError if the operator configured none, or its auth provider needs a token of the user
   * @throws NotFoundError if the Kubernetes plugin does not know that entry
   * @throws ServiceUnavailableError if the Kubernetes plugin is not installed or not configured
   */
  connectToApply(cluster: string): Promise<ClusterClient>;

  /** Tells a listener of each request to any cluster; what it gives removes it. */
  onRequest(listener: ClusterRequestListener): () => void;
}

/**
 * Ref of the {@link ClusterService}. Its methods wait for the Kubernetes
 * plugin: call them while handling a request, never while a plugin initialises.
 */
export const clusterServiceRef = createServiceRef<ClusterService>({
  id: 'vpn.clusters',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        access: clusterAccessServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.rootLogger,
      },
      factory: ({ access, config, logger }) =>
        new DefaultClusterService(access, config, logger),
    }),
});
