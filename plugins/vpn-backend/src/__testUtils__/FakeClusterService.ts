import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  ClusterDescription,
  ClusterService,
} from 'backstage-plugin-vpn-node';
import { FakeCluster } from './FakeCluster';

/** Clusters in memory. */
export class FakeClusterService implements ClusterService {
  private readonly clusters: Map<string, FakeCluster>;

  constructor(
    clusters: FakeCluster[],
    private readonly options: {
      unsupported?: ClusterDescription[];
      applyClusters?: Record<string, string>;
    } = {},
  ) {
    this.clusters = new Map(clusters.map(entry => [entry.cluster, entry]));
  }

  async list(): Promise<ClusterDescription[]> {
    return [
      ...[...this.clusters.keys()].map(name => ({ name })),
      ...(this.options.unsupported ?? []),
    ];
  }

  async connect(name: string) {
    const refused = this.options.unsupported?.find(
      cluster => cluster.name === name,
    );
    if (refused) {
      throw new NotAllowedError(refused.unsupported);
    }
    const cluster = this.clusters.get(name);
    if (!cluster) {
      throw new NotFoundError(`The Kubernetes plugin knows no cluster ${name}`);
    }
    return cluster;
  }

  onRequest() {
    return () => {};
  }

  applyClusterOf(cluster: string) {
    return this.options.applyClusters?.[cluster];
  }
}
