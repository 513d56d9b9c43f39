import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';

/**
 * Reads which entry of the Kubernetes plugin has write rights for which
 * cluster. A cluster's name may hold characters that a configuration key cannot,
 * so the clusters are read as a whole.
 *
 * @throws InputError if an entry is not a name
 */
export function readApplyClusters(
  config: RootConfigService,
): Map<string, string> {
  const clusters =
    config.getOptional<Record<string, JsonObject | null>>('vpn.clusters') ?? {};
  const applyClusters = new Map<string, string>();
  for (const [name, settings] of Object.entries(clusters)) {
    const applyCluster = settings?.applyCluster;
    if (typeof applyCluster === 'string' && applyCluster !== '') {
      applyClusters.set(name, applyCluster);
    } else if (applyCluster !== undefined) {
      throw new InputError(
        `vpn.clusters.${name}.applyCluster must be the name of a cluster of the Kubernetes plugin`,
      );
    }
  }
  return applyClusters;
}
