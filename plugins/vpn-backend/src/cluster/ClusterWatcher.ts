import type { LoggerService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import {
  ClusterFailure,
  KubernetesEvent,
  STATUS_CONFIG_MAP,
  VpnBinding,
  VpnObservation,
} from 'backstage-plugin-vpn-common';
import type { ClusterClient, ClusterService } from 'backstage-plugin-vpn-node';
import { clusterFailure, sharedFailure } from './clusterFailure';
import { ClusterLog } from './ClusterLog';
import { LonghornVolumes } from './LonghornVolumes';
import { NamespaceRead } from './NamespaceRead';
import { readEvents, readUnlabelled } from './reads';
import { WatchedObjects } from './WatchedObjects';

// Clusters of the catalog come and go.
const CONNECT_AGAIN = 30_000;

/** What is known of a namespace of a cluster. */
export type ClusterObservation = Omit<VpnObservation, keyof VpnBinding>;

/** What a status needs beside what is watched. */
export interface Needs {
  events: boolean;
  unlabelled: boolean;
  /** Milliseconds to wait before reading it. */
  delay: number;
}

/**
 * Watches one cluster for all viewers: the objects of all its VPNs by one
 * watch a kind. What is not watched is read only while a status needs it.
 */
export class ClusterWatcher {
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly objects: WatchedObjects;
  private readonly longhorn: LonghornVolumes;
  private readonly events: NamespaceRead<KubernetesEvent>;
  private readonly unlabelled: NamespaceRead<string>;
  private readonly log: ClusterLog;
  private client?: ClusterClient;
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
      this.tell(namespaces);
    const onSource = () => this.tellAll();
    this.objects = new WatchedObjects({ onNamespaces, onSource });
    this.longhorn = new LonghornVolumes({ onNamespaces, onSource, onError });
    this.events = this.readOfNamespace(readEvents);
    this.unlabelled = this.readOfNamespace(readUnlabelled);
  }

  /** Connects and watches, and tries again by itself what fails. */
  async start(): Promise<void> {
    try {
      this.client = await this.clusters.connect(this.cluster);
    } catch (error) {
      assertError(error);
      this.connectFailure = clusterFailure(this.cluster, error);
      this.retryLater();
      return;
    }
    if (!this.stopped) {
      this.connectFailure = undefined;
      this.objects.start(this.client);
      this.longhorn.start(this.client);
    }
  }

  /** Closes every connection. */
  stop() {
    this.stopped = true;
    clearTimeout(this.reconnect);
    this.objects.stop();
    this.longhorn.stop();
    this.events.stop();
    this.unlabelled.stop();
    this.log.stop();
  }

  /** Tells a listener of each change that concerns a namespace. */
  subscribe(namespace: string, listener: () => void): () => void {
    const listeners = this.listeners.get(namespace) ?? new Set();
    this.listeners.set(namespace, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (!listeners.size) {
        this.listeners.delete(namespace);
        this.events.release(namespace);
        this.unlabelled.release(namespace);
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
        events: this.events.list(namespace),
        unlabelled: this.unlabelled.list(namespace),
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
      this.events.isPending(namespace) ||
      this.unlabelled.isPending(namespace)
    );
  }

  /** Reads, or no longer reads, what a namespace's status needs beside what is watched. */
  provide(namespace: string, { events, unlabelled, delay }: Needs) {
    const provide = <T>(read: NamespaceRead<T>, needed: boolean) =>
      needed ? read.need(namespace, delay) : read.release(namespace);
    provide(this.events, events);
    provide(this.unlabelled, unlabelled);
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

  private readOfNamespace<T>(
    read: (client: ClusterClient, namespace: string) => Promise<T[]>,
  ) {
    return new NamespaceRead(
      async namespace => (this.client ? read(this.client, namespace) : []),
      namespace => this.tell([namespace]),
      error => this.log.error(error),
    );
  }

  private retryLater() {
    if (!this.stopped) {
      this.reconnect = setTimeout(() => this.start(), CONNECT_AGAIN);
      this.tellAll();
    }
  }

  private tell(namespaces: Iterable<string>) {
    for (const namespace of namespaces) {
      this.listeners.get(namespace)?.forEach(listener => listener());
    }
  }

  private tellAll() {
    this.log.state(this.readability());
    this.tell(this.listeners.keys());
  }
}
