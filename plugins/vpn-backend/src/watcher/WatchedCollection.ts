import type { VpnSource, VpnSourceKind } from 'backstage-plugin-vpn-common';
import type {
  ClusterClient,
  ClusterFailureKind,
  ClusterRequestError,
  ReflectedObject,
  Reflector,
  ReflectorState,
} from 'backstage-plugin-vpn-node';
import { Named, NamespacedCollection } from './NamespacedCollection';
import { SourceState } from './SourceState';
import type { WatchedKind } from './watchedKinds';

/** Whom a collection tells. */
export interface CollectionListener<T> {
  /** Objects were added, changed or deleted. */
  onObjects(changed: T[]): void;
  /** How well the collection can be read changed. */
  onSource(): void;
  /** The watch of a kind failed, and is opened again. */
  onFailure(kind: VpnSourceKind, failure: ClusterFailureKind): void;
}

/** The objects of one kind in a cluster, kept up to date by a watch. */
export class WatchedCollection<T extends ReflectedObject & Named> {
  readonly objects = new NamespacedCollection<T>();
  private readonly state: SourceState;
  private reflector?: Reflector;

  constructor(
    private readonly kind: WatchedKind<T>,
    private readonly listener: CollectionListener<T>,
  ) {
    this.state = new SourceState(kind.kind);
  }

  get source(): VpnSource {
    return this.state.current;
  }

  get error(): ClusterRequestError | undefined {
    return this.state.error;
  }

  get observedAt(): number | undefined {
    return this.state.observedAt;
  }

  start(client: ClusterClient) {
    const { path, labelSelector, fieldSelector, optional, reduce } = this.kind;
    this.reflector = client.reflect<T>({
      path,
      labelSelector,
      fieldSelector,
      optional,
      onReplace: objects =>
        this.tell(this.objects.replace(objects.map(reduce))),
      onUpdate: object => this.tell(this.objects.set(reduce(object))),
      onDelete: object => this.tell(this.objects.delete(object)),
      onState: state => this.readabilityTold(state),
    });
  }

  stop() {
    this.reflector?.stop();
    this.state.stop();
  }

  private readabilityTold(state: ReflectorState) {
    if (state.state === 'failed') {
      this.listener.onFailure(this.kind.kind, state.error.failure);
    }
    if (this.state.apply(state)) {
      this.listener.onSource();
    }
  }

  private tell(changed: T[]) {
    if (changed.length) {
      this.listener.onObjects(changed);
    }
  }
}
