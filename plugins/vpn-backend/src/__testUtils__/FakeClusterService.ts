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
      /** Names of clusters that the portal may apply to. */
      canApply?: string[];
    } = {},
  ) {
    this.clusters = new Map(clusters.map(entry => [entry.cluster, entry]));
  }

  async list(): Promise<ClusterDescription[]> {
    return [
      ...[...this.clusters.keys()].map(name => ({
        name,
        canApply: this.options.canApply?.includes(name) ?? false,
      })),
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

  async connectToApply(): Promise<never> {
    throw new NotAllowedError('Nothing of the read path applies an object');
  }
}
