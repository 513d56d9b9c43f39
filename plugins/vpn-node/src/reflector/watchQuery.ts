import {
  type CollectionSelection,
  selectorQuery,
} from '../connection/selectorQuery';

/**
 * Query of a watch. Without a `resourceVersion` it asks for everything that is
 * there first, ended by a bookmark (the API's "streaming lists").
 */
export function watchQuery(
  collection: CollectionSelection,
  seconds: number,
  resourceVersion: string | undefined,
): URLSearchParams {
  const query = selectorQuery(collection);
  query.set('watch', '1');
  query.set('allowWatchBookmarks', 'true');
  // Give or take a tenth, so that not all watches of a cluster end at once.
  const timeout = Math.round(seconds * (0.9 + Math.random() * 0.2));
  query.set('timeoutSeconds', `${timeout}`);
  if (resourceVersion === undefined) {
    query.set('sendInitialEvents', 'true');
    query.set('resourceVersionMatch', 'NotOlderThan');
  } else {
    query.set('resourceVersion', resourceVersion);
  }
  return query;
}
