import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  ClusterRequestError,
  type ClusterService,
} from 'backstage-plugin-vpn-node';
import type { FiledManifest } from './readManifests';

/**
 * Applies objects to a cluster, in order, through the entry that the operator
 * gave write rights. Done again, it goes on where it failed.
 *
 * @throws NotAllowedError if the operator configured no such entry
 * @throws InputError that names the object which the cluster refused, with its own words
 * @throws ClusterRequestError if the cluster cannot be reached
 */
export async function applyManifests(
  clusters: ClusterService,
  cluster: string,
  manifests: FiledManifest[],
  logger: LoggerService,
): Promise<void> {
  const applyCluster = clusters.applyClusterOf(cluster);
  if (!applyCluster) {
    throw new NotAllowedError(
      `The portal may not apply to cluster ${cluster}. Choose another delivery, or have the operator set vpn.clusters.${cluster}.applyCluster`,
    );
  }
  const client = await clusters.connect(applyCluster);
  for (const { file, object } of manifests) {
    const what = `${object.kind} ${object.metadata.name}`;
    try {
      await client.apply(object);
    } catch (error) {
      throw refusal(error, `${what} of manifests/${file}`);
    }
    logger.info(`Applied ${what}`);
  }
}

function refusal(error: unknown, what: string): unknown {
  return error instanceof ClusterRequestError && error.answer
    ? new InputError(`${what} was refused. ${error.message}`)
    : error;
}
