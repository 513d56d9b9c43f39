import type { ReflectedObject } from './ClusterClient';
import type { ClusterRequestError } from './ClusterRequestError';

/** How well a reflector knows its collection. */
export type ReflectorState =
  /** Reads everything, for the first time or because its version became too old. */
  | { state: 'connecting' }
  /** Every change is received. */
  | { state: 'live' }
  /** Nothing is received; it tries again by itself. */
  | {
      state: 'failed';
      error: ClusterRequestError;
      /** When the collection was last known to be as it is, in milliseconds since the epoch. */
      heardAt?: number;
    };

/** What a reflector watches, and whom it tells. */
export interface ReflectorOptions<T extends ReflectedObject> {
  /** Path of the collection, for example `/api/v1/pods`. */
  path: string;
  labelSelector?: string;
  fieldSelector?: string;
  /**
   * Whether a cluster is in order without this collection (404): it is then
   * asked again every ten minutes instead of every minute.
   */
  optional?: boolean;
  /** Everything that is there, at the start and after each time the watch was lost. */
  onReplace(objects: T[]): void;
  /** An object was added or changed. */
  onUpdate(object: T): void;
  onDelete(object: T): void;
  onState(state: ReflectorState): void;
}

/** A running list-watch. */
export interface Reflector {
  /** Ends it and closes its connection at once; no callback is called afterwards. */
  stop(): void;
}
