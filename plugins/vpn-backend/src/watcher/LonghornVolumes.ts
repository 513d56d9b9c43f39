import {
  KubernetesClaim,
  LONGHORN_NAMESPACE,
  LonghornVolume,
  VpnSource,
} from 'backstage-plugin-vpn-common';
import type { ClusterClient, ReflectedObject } from 'backstage-plugin-vpn-node';
import { VolumeHandles } from './VolumeHandles';
import { readLonghornHandle } from './reads';
import { CollectionListener, WatchedCollection } from './WatchedCollection';
import { watchedKinds } from './watchedKinds';

interface LonghornListener
  extends Omit<CollectionListener<never>, 'onObjects'> {
  onNamespaces(changed: string[]): void;
  onError(what: string, error: Error): void;
}

/**
 * The Longhorn volumes behind claims. A volume may arrive before the claim
 * that is bound to it, so each is kept, reduced to the few fields of a status.
 */
export class LonghornVolumes {
  private readonly volumes: WatchedCollection<LonghornVolume & ReflectedObject>;
  private readonly handles: VolumeHandles;
  private client?: ClusterClient;

  constructor(listener: LonghornListener) {
    this.volumes = new WatchedCollection(watchedKinds.longhornVolumes, {
      ...listener,
      onObjects: changed =>
        listener.onNamespaces(
          changed.flatMap(
            ({ metadata }) =>
              this.handles.namespaceOf(metadata?.name ?? '') ?? [],
          ),
        ),
    });
    this.handles = new VolumeHandles(
      async volume => this.client && readLonghornHandle(this.client, volume),
      namespace => listener.onNamespaces([namespace]),
      error => listener.onError('persistentvolumes', error),
    );
  }

  get source(): VpnSource {
    return this.volumes.source;
  }

  /** The volumes behind the claims of a namespace, by the name of the claim's volume. */
  behind(
    namespace: string,
    claims: KubernetesClaim[],
  ): Record<string, LonghornVolume> {
    const found = volumesOf(claims).flatMap(name => {
      const volume = this.volumes.objects.get(
        LONGHORN_NAMESPACE,
        this.handles.get(name) ?? '',
      );
      return volume ? [[name, volume]] : [];
    });
    // Without Longhorn there is nothing to look for.
    if (this.source.state === 'live') {
      volumesOf(claims).forEach(name => this.handles.need(name, namespace));
    }
    return Object.fromEntries(found);
  }

  /** Whether it is still being found out which volumes are behind the claims. */
  isPending(claims: KubernetesClaim[]): boolean {
    return (
      this.source.state === 'connecting' ||
      volumesOf(claims).some(name => this.handles.isPending(name))
    );
  }

  start(client: ClusterClient) {
    this.client = client;
    this.volumes.start(client);
  }

  stop() {
    this.volumes.stop();
    this.handles.stop();
  }
}

function volumesOf(claims: KubernetesClaim[]): string[] {
  return claims.flatMap(({ spec }) => spec?.volumeName ?? []);
}
