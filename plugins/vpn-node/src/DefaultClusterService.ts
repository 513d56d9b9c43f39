import { isDeepStrictEqual } from 'node:util';
import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { ClusterDetails } from '@backstage/plugin-kubernetes-node';
import type { ClusterAccess, ClusterAccessHolder } from './ClusterAccess';
import type { ClusterClient } from './ClusterClient';
import type { ClusterRequestListener } from './ClusterRequest';
import type { ClusterDescription, ClusterService } from './ClusterService';
import { DefaultClusterClient } from './DefaultClusterClient';
import { unsupportedReason } from './connection/authProvider';
import { answerWithin } from './connection/answerWithin';
import { ClusterConnection } from './connection/ClusterConnection';
import { Credentials } from './connection/Credentials';
import { CredentialSource } from './connection/CredentialSource';
import { RequestListeners } from './connection/RequestListeners';
import { ApplyClusters } from './ApplyClusters';

/** Clusters of the catalog come and go; who watches one asks again every half minute, too. */
const LIST_MILLISECONDS = 30_000;

/** Time in which the Kubernetes plugin has to name its clusters. */
const ANSWER_MILLISECONDS = 10_000;

/** Reaches the clusters of the Kubernetes plugin. */
export class DefaultClusterService implements ClusterService {
  private readonly applyClusters: ApplyClusters;
  private listed?: { clusters: Promise<ClusterDetails[]>; since: number };
  private readonly listeners = new RequestListeners();
  private readonly clients = new Map<
    string,
    { details: ClusterDetails; client: ClusterClient }
  >();

  constructor(
    private readonly holder: ClusterAccessHolder,
    config: RootConfigService,
    private readonly logger: LoggerService,
  ) {
    this.applyClusters = ApplyClusters.fromConfig(config);
  }

  async list(): Promise<ClusterDescription[]> {
    const clusters = await this.clusters();
    return clusters
      .filter(({ name }) => !this.applyClusters.onlyApplies(name))
      .map(cluster => ({
        name: cluster.name,
        title: cluster.title,
        unsupported: unsupportedReason(cluster),
        canApply: this.applyClusters.of(cluster.name) !== undefined,
      }));
  }

  async connect(cluster: string): Promise<ClusterClient> {
    if (this.applyClusters.onlyApplies(cluster)) {
      throw new NotFoundError(
        `"${cluster}" is no cluster but an entry to apply through (vpn.clusters); name the cluster itself`,
      );
    }
    return this.connectToEntry(cluster);
  }

  async connectToApply(cluster: string): Promise<ClusterClient> {
    const entry = this.applyClusters.of(cluster);
    if (!entry) {
      throw new NotAllowedError(
        `The portal may not apply to cluster ${cluster}. Choose another delivery, or ask the operator of the portal to set vpn.clusters.${cluster}.applyCluster to an entry of the Kubernetes plugin with write rights`,
      );
    }
    return this.connectToEntry(entry);
  }

  onRequest(listener: ClusterRequestListener): () => void {
    return this.listeners.add(listener);
  }

  private async connectToEntry(name: string): Promise<ClusterClient> {
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
      return await answerWithin(ANSWER_MILLISECONDS, access.getClusters());
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
    const source = new CredentialSource(
      details,
      () => this.access(),
      this.logger,
    );
    const client = new DefaultClusterClient(
      new ClusterConnection(
        details,
        new Credentials(() => source.fetch()),
        this.listeners,
      ),
    );
    this.clients.set(details.name, { details, client });
    return client;
  }
}
