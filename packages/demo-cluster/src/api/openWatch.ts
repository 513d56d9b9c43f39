import type { Request, Response } from 'express';
import type { ObjectStore } from '../store/ObjectStore';
import type { ClusterFaults } from './ClusterFaults';
import { readSelectors } from './list';
import { queryFlag, queryText, type RequestTarget } from './readRequest';
import { Watch } from './Watch';

/** How long a watch lasts at most where the client does not say, as on real servers. */
const DEFAULT_TIMEOUT_SECONDS = 1_800;

/** Marks the bookmark after which everything that was there has been told. */
const INITIAL_EVENTS_END = { 'k8s.io/initial-events-end': 'true' };

/** Answers a watch. Its headers go out with the first event, as on a real server. */
export function openWatch(
  store: ObjectStore,
  faults: ClusterFaults,
  { resource, namespace }: RequestTarget,
  request: Request,
  response: Response,
): void {
  const matches = readSelectors(request, resource);
  const bookmarks = queryFlag(request, 'allowWatchBookmarks');
  const options = { namespace, matches, bookmarks };
  const watch = new Watch(resource, store, options, response);
  response.type('application/json');
  const version = queryText(request, 'resourceVersion') ?? '0';
  if (queryFlag(request, 'sendInitialEvents')) {
    watch.tellAll();
    watch.bookmark(INITIAL_EVENTS_END);
  } else if (version === '0') {
    watch.tellAll();
  } else {
    const changes = store.changesSince(version);
    if (!changes) {
      watch.expire(version);
      return;
    }
    changes.forEach(event => watch.tell(event));
  }
  const seconds = Number(queryText(request, 'timeoutSeconds'));
  const timer = setTimeout(
    () => watch.end(),
    (seconds || DEFAULT_TIMEOUT_SECONDS) * 1_000,
  );
  watch.onEnd(() => clearTimeout(timer));
  watch.onEnd(faults.register(watch));
  watch.follow();
}
