import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  STATUS_CONFIG_MAP,
  VpnBinding,
  VpnObservation,
  VpnSourceKind,
} from 'backstage-plugin-vpn-common';
import type {
  ClusterClient,
  ClusterFailureKind,
  ClusterService,
} from 'backstage-plugin-vpn-node';
import type { VpnMetrics } from '../metrics/VpnMetrics';
import { ClusterConnector } from './ClusterConnector';
import { sharedFailure } from './clusterFailure';
import { ClusterLog } from './ClusterLog';
import { disconnected } from './disconnected';
import { LonghornVolumes } from './LonghornVolumes';
import { NamespaceListeners } from './NamespaceListeners';
import { NamespaceReads, Needs } from './NamespaceReads';
import { readStateOf, WatchSummary } from './readState';
import { WatchedObjects } from './WatchedObjects';

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
  private readonly connector: ClusterConnector;

  constructor(
    cluster: string,
    clusters: ClusterService,
    logger: LoggerService,
    metrics: VpnMetrics,
  ) {
    this.log = new ClusterLog(cluster, logger);
    const onError = (what: string, error: Error) => this.log.error(what, error);
    const onNamespaces = (namespaces: Iterable<string>) =>
      this.listeners.tell(namespaces);
    const onSource = () => this.readabilityChanged();
    const onFailure = (kind: VpnSourceKind, cause: ClusterFailureKind) =>
      metrics.watchFailed({ cluster, kind, cause });
    const listener = { onNamespaces, onSource, onFailure };
    this.objects = new WatchedObjects(listener);
    this.longhorn = new LonghornVolumes({ ...listener, onError });
    this.reads = new NamespaceReads({ onNamespaces, onError });
    this.connector = new ClusterConnector(cluster, clusters, {
      onConnect: client => this.watch(client),
      onFailure: () => {
        this.stopWatching();
        this.readabilityChanged();
      },
    });
  }

  /** Connects and watches, and tries again by itself what fails. */
  start() {
    this.connector.start();
  }

  /** Closes every connection. */
  stop() {
    this.connector.stop();
    this.stopWatching();
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
    if (this.connector.failure) {
      return true;
    }
    const claims = this.objects.list(namespace).persistentVolumeClaims;
    return !(
      this.objects.sources.some(({ state }) => state === 'connecting') ||
      this.longhorn.isPending(claims) ||
      this.reads.isPending(namespace)
    );
  }

  /** How the cluster can be read now. */
  summarize(): WatchSummary {
    return {
      state: readStateOf(this.readability().sources),
      age: Math.max(Date.now() - this.objects.observedAt, 0),
    };
  }

  /** Has read what a namespace's status needs beside what is watched. */
  need(namespace: string, needs: Needs) {
    this.reads.need(namespace, needs);
  }

  private watch(client: ClusterClient) {
    this.stopWatching();
    this.reads.start(client);
    this.objects.start(client);
    this.longhorn.start(client);
  }

  private stopWatching() {
    this.objects.stop();
    this.longhorn.stop();
  }

  private readability(): Pick<ClusterObservation, 'failure' | 'sources'> {
    const sources = [...this.objects.sources, this.longhorn.source];
    if (this.connector.failure) {
      const { failure, since } = this.connector.failure;
      return {
        failure,
        sources: sources.map(source => disconnected(source, failure, since)),
      };
    }
    return { failure: sharedFailure(this.objects.errors), sources };
  }

  private readabilityChanged() {
    this.log.state(this.readability());
    this.listeners.tellAll();
  }
}
