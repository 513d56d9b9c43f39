import { assertError, ServiceUnavailableError } from '@backstage/errors';
import type { ClusterFacts, ClusterSummary } from 'backstage-plugin-vpn-common';
import {
  ClusterDescription,
  ClusterRequestError,
  ClusterService,
  inspectCluster,
  type RequestOptions,
  withinDeadline,
} from 'backstage-plugin-vpn-node';
import { causeOf } from '../watcher/causeOf';
import type { ClusterDirectory } from './ClusterDirectory';

const PATIENCE = 5_000;

type Answer = Pick<ClusterSummary, 'state' | 'version' | 'cause'>;

/** Asks the clusters themselves. */
export class DefaultClusterDirectory implements ClusterDirectory {
  constructor(private readonly clusters: ClusterService) {}

  async list(): Promise<ClusterSummary[]> {
    const clusters = await this.clusters.list();
    return Promise.all(clusters.map(cluster => this.summarize(cluster)));
  }

  async inspect(cluster: string): Promise<ClusterFacts> {
    const client = await this.clusters.connect(cluster);
    try {
      return await inspectCluster(client);
    } catch (error) {
      if (error instanceof ClusterRequestError) {
        throw new ServiceUnavailableError(error.message);
      }
      throw error;
    }
  }

  private async summarize({
    name,
    title,
    unsupported,
    canApply,
  }: ClusterDescription): Promise<ClusterSummary> {
    const answer: Answer = unsupported
      ? { state: 'unsupported', cause: unsupported }
      : await this.ask(name);
    return { name, title, ...answer, canApply };
  }

  private async ask(cluster: string): Promise<Answer> {
    try {
      const version = await withinDeadline(
        cluster,
        limits => this.readVersion(cluster, limits),
        { timeoutMilliseconds: PATIENCE },
      );
      return { state: 'reachable', version };
    } catch (error) {
      assertError(error);
      const refused =
        error instanceof ClusterRequestError && error.failure === 'refused';
      return {
        state: refused ? 'refused' : 'unreachable',
        cause: causeOf(cluster, error),
      };
    }
  }

  private async readVersion(
    cluster: string,
    limits: RequestOptions,
  ): Promise<string> {
    const client = await this.clusters.connect(cluster);
    const { gitVersion } = await client.read<{ gitVersion: string }>(
      '/version',
      limits,
    );
    return gitVersion;
  }
}
