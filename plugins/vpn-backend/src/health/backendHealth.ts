import type { BackendHealth } from 'backstage-plugin-vpn-common';
import type { DocumentStreams } from '../stream/DocumentStreams';
import type { ClusterWatchers } from '../watcher/ClusterWatchers';

/** How the backend is now. */
export function backendHealth(
  watchers: ClusterWatchers,
  streams: DocumentStreams,
): BackendHealth {
  const clusters = watchers.summarize();
  const inState = (wanted: string) =>
    clusters.filter(({ state }) => state === wanted).length;
  const failed = inState('failed');
  return {
    status: failed ? 'degraded' : 'ok',
    clusters: { watched: clusters.length, live: inState('live'), failed },
    streams: streams.list().length,
  };
}
