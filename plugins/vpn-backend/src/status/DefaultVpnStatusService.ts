import type { LoggerService } from '@backstage/backend-plugin-api';
import type { VpnBinding } from 'backstage-plugin-vpn-common';
import type { ClusterService } from 'backstage-plugin-vpn-node';
import type { VpnMetrics } from '../metrics/VpnMetrics';
import type { ClusterWatchers } from '../watcher/ClusterWatchers';
import type {
  Unsubscribe,
  VpnSnapshot,
  VpnStatusService,
} from './VpnStatusService';
import { VpnWatch } from './VpnWatch';

/** Watches each VPN once for all its viewers, and only while it has some. */
export class DefaultVpnStatusService implements VpnStatusService {
  private readonly watches = new Map<string, VpnWatch>();

  constructor(
    private readonly clusters: ClusterService,
    private readonly watchers: ClusterWatchers,
    private readonly metrics: VpnMetrics,
    private readonly logger: LoggerService,
  ) {}

  async assertAvailable(): Promise<void> {
    await this.clusters.list();
  }

  subscribe(
    binding: VpnBinding,
    listener: (snapshot: VpnSnapshot) => void,
  ): Unsubscribe {
    const key = JSON.stringify(binding);
    const watch = this.watches.get(key) ?? this.open(key, binding);
    const remove = watch.add(listener);
    return () => {
      remove();
      if (!watch.viewers && this.watches.get(key) === watch) {
        this.watches.delete(key);
        watch.stop();
        this.watchers.release(binding.cluster);
      }
    };
  }

  private open(key: string, binding: VpnBinding): VpnWatch {
    const watcher = this.watchers.acquire(binding.cluster);
    const watch = new VpnWatch(binding, watcher, this.metrics, this.logger);
    this.watches.set(key, watch);
    return watch;
  }
}
