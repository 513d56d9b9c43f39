import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';

/** Which entry of the Kubernetes plugin has write rights for which cluster. */
export class ApplyClusters {
  /**
   * Reads `vpn.clusters` as a whole: a cluster's name may hold characters that a
   * configuration key cannot.
   *
   * @throws InputError if an entry is not a name
   */
  static fromConfig(config: RootConfigService): ApplyClusters {
    const clusters =
      config.getOptional<Record<string, JsonObject | null>>('vpn.clusters') ??
      {};
    const entries = new Map<string, string>();
    for (const [name, settings] of Object.entries(clusters)) {
      const applyCluster = settings?.applyCluster;
      if (typeof applyCluster === 'string' && applyCluster !== '') {
        entries.set(name, applyCluster);
      } else if (applyCluster !== undefined) {
        throw new InputError(
          `vpn.clusters.${name}.applyCluster must be the name of a cluster of the Kubernetes plugin`,
        );
      }
    }
    return new ApplyClusters(entries);
  }

  private readonly applying: ReadonlySet<string>;

  private constructor(private readonly entries: ReadonlyMap<string, string>) {
    this.applying = new Set(entries.values());
  }

  /** Name of the entry with write rights for a cluster, `undefined` where there is none. */
  of(cluster: string): string | undefined {
    return this.entries.get(cluster);
  }

  /** Whether an entry is there to apply through only. One that applies to itself is a cluster, too. */
  onlyApplies(entry: string): boolean {
    return this.applying.has(entry) && this.entries.get(entry) !== entry;
  }
}
