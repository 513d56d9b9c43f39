import { assertError } from '@backstage/errors';
import type { ClusterFailure } from 'backstage-plugin-vpn-common';
import type { ClusterClient, ClusterService } from 'backstage-plugin-vpn-node';
import { isEqual } from 'lodash';
import { clusterFailure } from './clusterFailure';

// Clusters of the catalog come and go.
const CHECK_AGAIN = 30_000;

interface ConnectorListener {
  /** There is a client, or another one than before. */
  onConnect(client: ClusterClient): void;
  /** There is no client, or none any more. */
  onFailure(): void;
}

/** Keeps up with what the Kubernetes plugin knows of a cluster. */
export class ClusterConnector {
  private client?: ClusterClient;
  private failed?: { failure: ClusterFailure; since: string };
  private timer?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    private readonly cluster: string,
    private readonly clusters: ClusterService,
    private readonly listener: ConnectorListener,
  ) {}

  /** Why there is no client, and since when (ISO 8601). */
  get failure() {
    return this.failed;
  }

  async start(): Promise<void> {
    try {
      this.connected(await this.clusters.connect(this.cluster));
    } catch (error) {
      assertError(error);
      this.disconnected(clusterFailure(this.cluster, error));
    }
    if (!this.stopped) {
      this.timer = setTimeout(() => this.start(), CHECK_AGAIN);
    }
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private connected(client: ClusterClient) {
    this.failed = undefined;
    if (!this.stopped && client !== this.client) {
      this.client = client;
      this.listener.onConnect(client);
    }
  }

  private disconnected(failure: ClusterFailure) {
    // That the clusters cannot be listed says nothing about this one.
    const undecided = this.client && failure.code === 'cluster-unreachable';
    if (this.stopped || undecided || isEqual(failure, this.failed?.failure)) {
      return;
    }
    this.client = undefined;
    this.failed = { failure, since: new Date().toISOString() };
    this.listener.onFailure();
  }
}
