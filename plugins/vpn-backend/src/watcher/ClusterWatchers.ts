import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ClusterService } from 'backstage-plugin-vpn-node';
import type { VpnMetrics } from '../metrics/VpnMetrics';
import { ClusterWatcher } from './ClusterWatcher';
import type { WatchSummary } from './readState';

// Someone who goes from one VPN to the next finds the watch still open.
const GRACE = 60_000;

interface Entry {
  watcher: ClusterWatcher;
  users: number;
  closing?: NodeJS.Timeout;
}

/** The watchers of all clusters that somebody looks at. */
export class ClusterWatchers {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly clusters: ClusterService,
    private readonly logger: LoggerService,
    private readonly metrics: VpnMetrics,
  ) {}

  /** The watcher of a cluster, shared with all others who asked for it; to be released. */
  acquire(cluster: string): ClusterWatcher {
    const entry = this.entries.get(cluster) ?? this.open(cluster);
    clearTimeout(entry.closing);
    entry.users += 1;
    return entry.watcher;
  }

  /** Gives back a watcher. It closes a minute after the last user left. */
  release(cluster: string) {
    const entry = this.entries.get(cluster);
    if (!entry) {
      return;
    }
    entry.users -= 1;
    if (entry.users === 0) {
      entry.closing = setTimeout(() => this.close(cluster, entry), GRACE);
    }
  }

  /** How each watched cluster can be read now. */
  summarize(): Array<WatchSummary & { cluster: string }> {
    return [...this.entries].map(([cluster, { watcher }]) => ({
      cluster,
      ...watcher.summarize(),
    }));
  }

  /** Closes all, at once. */
  stop() {
    this.entries.forEach((entry, cluster) => this.close(cluster, entry));
  }

  private open(cluster: string): Entry {
    const watcher = new ClusterWatcher(
      cluster,
      this.clusters,
      this.logger,
      this.metrics,
    );
    const entry = { watcher, users: 0 };
    this.entries.set(cluster, entry);
    watcher.start();
    return entry;
  }

  private close(cluster: string, entry: Entry) {
    clearTimeout(entry.closing);
    this.entries.delete(cluster);
    entry.watcher.stop();
  }
}
