import type { LoggerService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import {
  ClusterFailure,
  STATUS_CONFIG_MAP,
  VpnBinding,
  VpnObservation,
} from 'backstage-plugin-vpn-common';
import type { ClusterClient, ClusterService } from 'backstage-plugin-vpn-node';
import { clusterFailure, sharedFailure } from './clusterFailure';
import { ClusterLog } from './ClusterLog';
import { LonghornVolumes } from './LonghornVolumes';
import { NamespaceListeners } from './NamespaceListeners';
import { NamespaceReads, Needs } from './NamespaceReads';
import { WatchedObjects } from './WatchedObjects';

// Clusters of the catalog come and go.
const CONNECT_AGAIN = 30_000;

/** What is known of a namespace of a cluster. */
export type ClusterObservation = Omit<VpnObservation, keyof VpnBinding>;

/**
 * Watches one cluster for all viewers: the objects of all its VPNs by one
 * watch a kind. What is not watched is read only while a status needs it.
 */
export class ClusterWatcher {
  private readonly listeners = new NamespaceListeners();
  private readonly objects: WatchedObjects;
  private readonly longhorn: LonghornVolumes;
  private readonly reads: NamespaceReads;
  private readonly log: ClusterLog;
  private connectFailure?: ClusterFailure;
  private reconnect?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    private readonly cluster: string,
    private readonly clusters: ClusterService,
    logger: LoggerService,
  ) {
    this.log = new ClusterLog(cluster, logger);
    const onError = (error: Error) => this.log.error(error);
    const onNamespaces = (namespaces: Iterable<string>) =>
      this.listeners.tell(namespaces);
    const onSource = () => this.readabilityChanged();
    this.objects = new WatchedObjects({ onNamespaces, onSource });
    this.longhorn = new LonghornVolumes({ onNamespaces, onSource, onError });
    this.reads = new NamespaceReads({ onNamespaces, onError });
  }

  /** Connects and watches, and tries again by itself what fails. */
  async start(): Promise<void> {
    try {
      const client = await this.clusters.connect(this.cluster);
      if (!this.stopped) {
        this.watch(client);
      }
    } catch (error) {
      assertError(error);
      this.connectFailure = clusterFailure(this.cluster, error);
      this.retryLater();
    }
  }

  /** Closes every connection. */
  stop() {
    this.stopped = true;
    clearTimeout(this.reconnect);
    this.objects.stop();
    this.longhorn.stop();
    this.reads.stop();
    this.log.stop();
  }

  /** Tells a listener of each change that concerns a namespace. */
  subscribe(namespace: string, listener: () => void): () => void {
    const remove = this.listeners.add(namespace, listener);
    return () => {
      if (remove()) {
        this.reads.release(namespace);
      }
    };
  }

  /** What is known of a namespace now. */
  observe(namespace: string): ClusterObservation {
    const objects = this.objects.list(namespace);
    const claims = objects.persistentVolumeClaims;
    return {
      objects: {
        ...objects,
        longhornVolumes: this.longhorn.behind(namespace, claims),
        ...this.reads.list(namespace),
      },
      ...this.readability(),
      reportReceivedAt: this.objects.changedAt(namespace, STATUS_CONFIG_MAP),
      observedAt: this.objects.observedAt,
    };
  }

  /** Whether everything that a namespace's status needs was read, or failed. */
  isSettled(namespace: string): boolean {
    if (this.connectFailure) {
      return true;
    }
    const claims = this.objects.list(namespace).persistentVolumeClaims;
    return !(
      this.objects.sources.some(({ state }) => state === 'connecting') ||
      this.longhorn.isPending(claims) ||
      this.reads.isPending(namespace)
    );
  }

  /** Has read what a namespace's status needs beside what is watched. */
  need(namespace: string, needs: Needs) {
    this.reads.need(namespace, needs);
  }

  private watch(client: ClusterClient) {
    this.connectFailure = undefined;
    this.reads.start(client);
    this.objects.start(client);
    this.longhorn.start(client);
  }

  private readability(): Pick<ClusterObservation, 'failure' | 'sources'> {
    const sources = [...this.objects.sources, this.longhorn.source];
    const failure = this.connectFailure;
    if (failure) {
      return {
        failure,
        sources: sources.map(source => ({
          ...source,
          state: 'unreachable',
          cause: failure.cause,
        })),
      };
    }
    return { failure: sharedFailure(this.objects.errors), sources };
  }

  private retryLater() {
    if (!this.stopped) {
      this.reconnect = setTimeout(() => this.start(), CONNECT_AGAIN);
      this.readabilityChanged();
    }
  }

  private readabilityChanged() {
    this.log.state(this.readability());
    this.listeners.tellAll();
  }
}
