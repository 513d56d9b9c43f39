import { NotAllowedError } from '@backstage/errors';
import {
  type ClusterClient,
  ClusterRequestError,
  type ClusterService,
  type KubernetesObject,
} from 'backstage-plugin-vpn-node';

/** Clusters that answer from a table and remember what was applied to them. */
export class FakeClusters implements ClusterService {
  /** Each object with the entry of the Kubernetes plugin that it went through. */
  readonly applied: Array<{ entry: string; object: KubernetesObject }> = [];
  private readonly answers: Record<string, unknown>;
  private readonly applyClusters: Record<string, string>;
  private readonly refuse?: (object: KubernetesObject) => string | undefined;
  private readonly pass: (point: string) => Promise<void>;

  constructor({
    answers = {},
    applyClusters = {},
    refuse,
    pass = async () => {},
  }: {
    /** What the API server answers, by path without query; 404 to every other. */
    answers?: Record<string, unknown>;
    applyClusters?: Record<string, string>;
    /** What the API server says to an object that it does not take. */
    refuse?: (object: KubernetesObject) => string | undefined;
    /** Called at each point of the way of a task. */
    pass?: (point: string) => Promise<void>;
  } = {}) {
    this.answers = answers;
    this.applyClusters = applyClusters;
    this.refuse = refuse;
    this.pass = pass;
  }

  async list() {
    return [{ name: 'demo', canApply: 'demo' in this.applyClusters }];
  }

  onRequest() {
    return () => {};
  }

  async connectToApply(cluster: string): Promise<ClusterClient> {
    const entry = this.applyClusters[cluster];
    if (!entry) {
      throw new NotAllowedError(
        `vpn.clusters.${cluster}.applyCluster is not set`,
      );
    }
    return this.connect(entry);
  }

  async connect(entry: string): Promise<ClusterClient> {
    return {
      cluster: entry,
      read: async <T>(path: string) => {
        await this.pass('while the cluster is asked');
        return this.answer(entry, path) as T;
      },
      apply: async (object, { dryRun } = {}) => {
        const done = dryRun ? 'checked' : 'applied';
        const named = `${object.kind}/${object.metadata.name}`;
        await this.pass(`before ${named} is ${done}`);
        const refusal = this.refuse?.(object);
        if (refusal) {
          throw new ClusterRequestError(entry, 'invalid', refusal);
        }
        if (!dryRun) {
          this.applied.push({ entry, object });
        }
        await this.pass(`once ${named} is ${done}`);
        return object;
      },
      get: async () => undefined,
      delete: async () => {},
      reflect: () => {
        throw new Error('Actions watch nothing');
      },
    };
  }

  private answer(entry: string, path: string): unknown {
    const [pathname] = path.split('?');
    if (!(pathname in this.answers)) {
      throw new ClusterRequestError(entry, 'missing', `${pathname} not found`);
    }
    return this.answers[pathname];
  }
}
