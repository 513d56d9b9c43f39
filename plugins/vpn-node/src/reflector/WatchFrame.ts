import type { V1Status } from '@kubernetes/client-node';
import type { ReflectedObject } from '../ClusterClient';

/** Annotation of the bookmark that ends the objects that were there at the start. */
const INITIAL_EVENTS_END = 'k8s.io/initial-events-end';

/** One line of a watch. */
export type WatchFrame<T extends ReflectedObject> =
  | ObjectFrame<T>
  | { type: 'ERROR'; object: V1Status };

/** A line that tells of an object, or how far the watch has come without a change. */
export type ObjectFrame<T extends ReflectedObject> =
  | { type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: T }
  | { type: 'BOOKMARK'; object: Bookmark };

interface Bookmark {
  metadata: {
    resourceVersion: string;
    annotations?: Record<string, string>;
  };
}

/** Whether a bookmark says that everything that was there at the start has been sent. */
export function endsInitialEvents(bookmark: Bookmark): boolean {
  return bookmark.metadata.annotations?.[INITIAL_EVENTS_END] === 'true';
}
