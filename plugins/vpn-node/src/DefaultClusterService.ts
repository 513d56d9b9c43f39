import { isDeepStrictEqual } from 'node:util';
import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import type { ClusterAccess, ClusterAccessHolder } from './ClusterAccess';
import type { ClusterClient } from './ClusterClient';
import { ClusterRequestError } from './ClusterRequestError';
import type { ClusterDescription, ClusterService } from './ClusterService';
import { DefaultClusterClient } from './DefaultClusterClient';
import { authProviderOf, unsupportedReason } from './connection/authProvider';
import { ClusterConnection } from './connection/ClusterConnection';
import { Credentials } from './connection/Credentials';
import { readApplyClusters } from './readApplyClusters';

/** Clusters of the catalog come and go; the Kubernetes plugin itself asks for them rarely. */
const LIST_MILLISECONDS = 60_000;

/** Reaches the clusters of the Kubernetes plugin. */
export class DefaultClusterService implements ClusterService {
  private readonly applyClusters: Map<string, string>;
  private listed?: { clusters: Promise<ClusterDetails[]>; since: number };
  private readonly clients = new Map<
    string,
    { details: ClusterDetails; client: ClusterClient }
  >();

  constructor(
    private readonly holder: ClusterAccessHolder,
    config: RootConfigService,
    private readonly logger: LoggerService,
  ) {
    this.applyClusters = readApplyClusters(config);
  }

  async list(): Promise<ClusterDescription[]> {
    const clusters = await this.clusters();
    return clusters.map(cluster => ({
      name: cluster.name,
      title: cluster.title,
      unsupported: unsupportedReason(cluster),
    }));
  }

  async connect(name: string): Promise<ClusterClient> {
    const clusters = await this.clusters();
    const details = clusters.find(cluster => cluster.name === name);
    if (!details) {
      throw new NotFoundError(
        `The Kubernetes plugin knows no cluster "${name}"; check kubernetes.clusterLocatorMethods`,
      );
    }
    const unsupported = unsupportedReason(details);
    if (unsupported) {
      throw new NotAllowedError(unsupported);
    }
    return this.clientOf(details);
  }

  applyClusterOf(cluster: string): string | undefined {
    return this.applyClusters.get(cluster);
  }

  private async clusters(): Promise<ClusterDetails[]> {
    if (this.listed && Date.now() - this.listed.since < LIST_MILLISECONDS) {
      return this.listed.clusters;
    }
    const listed = { clusters: this.fetchClusters(), since: Date.now() };
    this.listed = listed;
    try {
      return await listed.clusters;
    } catch (error) {
      if (this.listed === listed) {
        this.listed = undefined;
      }
      throw error;
    }
  }

  private async fetchClusters(): Promise<ClusterDetails[]> {
    const access = await this.access();
    try {
      return await access.getClusters();
    } catch (error) {
      throw new ServiceUnavailableError(
        'The Kubernetes plugin cannot list its clusters',
        error,
      );
    }
  }

  private async access(): Promise<ClusterAccess> {
    const access = await this.holder.get();
    if (!access) {
      throw new ServiceUnavailableError(
        'The Kubernetes plugin is not configured: add @backstage/plugin-kubernetes-backend and backstage-plugin-kubernetes-backend-module-vpn to the backend, and the clusters to kubernetes.clusterLocatorMethods',
      );
    }
    return access;
  }

  /** One client a cluster keeps its credential for all who ask, until the cluster changes. */
  private clientOf(details: ClusterDetails): ClusterClient {
    const kept = this.clients.get(details.name);
    if (kept && isDeepStrictEqual(kept.details, details)) {
      return kept.client;
    }
    const credentials = new Credentials(() => this.credentialOf(details));
    const client = new DefaultClusterClient(
      new ClusterConnection(details, credentials),
    );
    this.clients.set(details.name, { details, client });
    return client;
  }

  private async credentialOf(
    details: ClusterDetails,
  ): Promise<KubernetesCredential> {
    const access = await this.access();
    try {
      return await access.getCredential(details);
    } catch (error) {
      // What an auth provider says may quote its settings, so it is not for users.
      const failure = `the auth provider "${authProviderOf(
        details,
      )}" gives no credential`;
      this.logger.warn(`Cluster ${details.name}: ${failure}`, toError(error));
      throw new ClusterRequestError(
        details.name,
        'unreachable',
        `${failure}; the backend's log says why`,
      );
    }
  }
}
