import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { ClusterRequest } from 'backstage-plugin-vpn-node';
import type { VpnMetrics } from './VpnMetrics';

// Seconds: 250 ms are waited for more of a burst, more than 300 are noticed.
const LAG_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.3, 0.5, 1, 2.5];

/** Measures through Backstage's metrics service. */
export class DefaultVpnMetrics implements VpnMetrics {
  private readonly requests;
  private readonly restarts;
  private readonly lag;

  constructor(metrics: MetricsService) {
    this.requests = metrics.createCounter('vpn.cluster.requests', {
      description: 'Requests to API servers of clusters',
      unit: '{request}',
    });
    this.restarts = metrics.createCounter('vpn.watch.restarts', {
      description: 'Watches that failed and were opened again',
      unit: '{restart}',
    });
    this.lag = metrics.createHistogram('vpn.stream.lag', {
      description:
        'Time from the arrival of a change in a cluster until it is written to all streams that show it',
      unit: 's',
      advice: { explicitBucketBoundaries: LAG_BUCKETS },
    });
  }

  requested({ cluster, verb, outcome }: ClusterRequest) {
    this.requests.add(1, { cluster, verb, outcome });
  }

  watchFailed(failure: Parameters<VpnMetrics['watchFailed']>[0]) {
    this.restarts.add(1, { ...failure });
  }

  changeSent(cluster: string, seconds: number) {
    this.lag.record(seconds, { cluster });
  }
}
