import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { countBy } from 'lodash';
import type { DocumentStreams } from '../stream/DocumentStreams';
import type { ClusterWatchers } from '../watcher/ClusterWatchers';

/** Has the metrics service ask, whenever metrics are collected, how things are. */
export function observeState(
  metrics: MetricsService,
  watchers: ClusterWatchers,
  streams: DocumentStreams,
) {
  metrics
    .createObservableGauge('vpn.streams', {
      description: 'Open streams, by what they show',
      unit: '{stream}',
    })
    .addCallback(result => {
      const open = countBy(streams.list());
      ['status', 'fleet', 'view'].forEach(type =>
        result.observe(open[type] ?? 0, { type }),
      );
    });
  metrics
    .createObservableGauge('vpn.clusters', {
      description: 'Watched clusters, by how they can be read',
      unit: '{cluster}',
    })
    .addCallback(result => {
      const watched = countBy(watchers.summarize(), 'state');
      ['connecting', 'live', 'failed'].forEach(state =>
        result.observe(watched[state] ?? 0, { state }),
      );
    });
  metrics
    .createObservableGauge('vpn.cluster.status.age', {
      description:
        'Time since what is shown of a watched cluster was last known to be true',
      unit: 's',
    })
    .addCallback(result =>
      watchers
        .summarize()
        .forEach(({ cluster, age }) =>
          result.observe(age / 1_000, { cluster }),
        ),
    );
}
