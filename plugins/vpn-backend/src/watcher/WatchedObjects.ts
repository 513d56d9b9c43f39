import type { VpnObjects, VpnSource } from 'backstage-plugin-vpn-common';
import type {
  ClusterClient,
  ClusterRequestError,
  ReflectedObject,
} from 'backstage-plugin-vpn-node';
import type { Named } from './NamespacedCollection';
import { CollectionListener, WatchedCollection } from './WatchedCollection';
import { WatchedKind, watchedKinds } from './watchedKinds';

interface WatchedObjectsListener
  extends Omit<CollectionListener<never>, 'onObjects'> {
  onNamespaces(changed: Iterable<string>): void;
}

/** The objects of all VPNs of a cluster. */
export class WatchedObjects {
  private readonly pods = this.collection(watchedKinds.pods);
  private readonly services = this.collection(watchedKinds.services);
  private readonly deployments = this.collection(watchedKinds.deployments);
  private readonly claims = this.collection(
    watchedKinds.persistentVolumeClaims,
  );
  private readonly configMaps = this.collection(watchedKinds.configMaps);
  private readonly collections = [
    this.pods,
    this.services,
    this.deployments,
    this.claims,
    this.configMaps,
  ];

  constructor(private readonly listener: WatchedObjectsListener) {}

  get sources(): VpnSource[] {
    return this.collections.map(({ source }) => source);
  }

  /** Why each kind cannot be read; `undefined` for those that can. */
  get errors(): Array<ClusterRequestError | undefined> {
    return this.collections.map(({ error }) => error);
  }

  /** When all that was read was last known to be true, in milliseconds since the epoch. */
  get observedAt(): number {
    return Math.min(
      Date.now(),
      ...this.collections.flatMap(({ observedAt }) => observedAt ?? []),
    );
  }

  /** The objects of a namespace. */
  list(namespace: string) {
    return {
      pods: this.pods.objects.list(namespace),
      services: this.services.objects.list(namespace),
      deployments: this.deployments.objects.list(namespace),
      persistentVolumeClaims: this.claims.objects.list(namespace),
      configMaps: this.configMaps.objects.list(namespace),
    } satisfies Partial<VpnObjects>;
  }

  /** When a ConfigMap was received with its present content, in milliseconds since the epoch. */
  changedAt(namespace: string, configMap: string): number | undefined {
    return this.configMaps.objects.changedAt(namespace, configMap);
  }

  start(client: ClusterClient) {
    this.collections.forEach(collection => collection.start(client));
  }

  stop() {
    this.collections.forEach(collection => collection.stop());
  }

  private collection<T extends ReflectedObject & Named>(kind: WatchedKind<T>) {
    return new WatchedCollection<T>(kind, {
      onSource: () => this.listener.onSource(),
      onFailure: (failed, failure) => this.listener.onFailure(failed, failure),
      onObjects: changed =>
        this.listener.onNamespaces(
          new Set(changed.map(({ metadata }) => metadata?.namespace ?? '')),
        ),
    });
  }
}
