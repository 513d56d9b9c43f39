import type { ReflectedObject } from '../ClusterClient';
import type { ClusterRequestError } from '../ClusterRequestError';
import type { ReflectorOptions } from '../Reflector';
import { endsInitialEvents, type ObjectFrame } from './WatchFrame';

/** How far a collection is known; passes on what arrives. */
export class Progress<T extends ReflectedObject> {
  private version?: string;
  private heardAt?: number;
  private initial = new Map<string | undefined, T>();

  constructor(
    private readonly options: ReflectorOptions<T>,
    private readonly signal: AbortSignal,
  ) {}

  /** Version up to which every change is known; `undefined` while not everything is. */
  get resourceVersion(): string | undefined {
    return this.version;
  }

  /** Takes everything that is there. */
  replace(objects: T[], resourceVersion: string): void {
    this.version = resourceVersion;
    this.heardAt = Date.now();
    this.initial.clear();
    this.options.onReplace(objects);
    if (!this.signal.aborted) {
      this.options.onState({ state: 'live' });
    }
  }

  /** Takes one frame of a watch. */
  receive(frame: ObjectFrame<T>): void {
    if (this.version === undefined) {
      this.collect(frame);
      return;
    }
    this.version = frame.object.metadata?.resourceVersion;
    this.heardAt = Date.now();
    if (frame.type === 'DELETED') {
      this.options.onDelete(frame.object);
    } else if (frame.type !== 'BOOKMARK') {
      this.options.onUpdate(frame.object);
    }
  }

  /** Changes may have been missed: everything has to be read anew. */
  fail(error: ClusterRequestError): void {
    const outdated = this.version !== undefined && error.failure === 'expired';
    this.forget();
    this.options.onState(
      outdated
        ? { state: 'connecting' }
        : { state: 'failed', error, heardAt: this.heardAt },
    );
  }

  /** Everything has to be read anew. */
  forget(): void {
    this.version = undefined;
    this.initial.clear();
  }

  private collect({ type, object }: ObjectFrame<T>): void {
    if (type !== 'BOOKMARK') {
      this.initial.set(object.metadata?.uid, object);
    } else if (endsInitialEvents(object)) {
      this.replace([...this.initial.values()], object.metadata.resourceVersion);
    }
  }
}
