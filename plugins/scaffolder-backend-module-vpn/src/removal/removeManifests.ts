import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, ForwardedError } from '@backstage/errors';
import { ENTITY_REF_ANNOTATION } from 'backstage-plugin-vpn-common';
import type { ClusterClient, StoredObject } from 'backstage-plugin-vpn-node';
import { KUSTOMIZATION_FILE } from '../generator/documents/kustomization';
import { objectName } from '../services/objectName';
import type { Manifest } from '../services/readManifests';
import { belongsTo } from './belongsTo';
import { othersInNamespace } from './othersInNamespace';

/** How the objects of a VPN are removed. */
export interface RemovalOptions {
  /** Through the entry with write rights. */
  writer: ClusterClient;
  /** Through the entry that reads. */
  reader: ClusterClient;
  /** What goes, in this order. */
  manifests: Manifest[];
  /** Ref of the VPN's entity. */
  entityRef: string;
  logger: LoggerService;
  signal?: AbortSignal;
}

/**
 * Deletes objects one after the other. Those that are gone already are no
 * failure, so a task that stopped half-way can be retried. A namespace that
 * holds more than the VPN stays.
 *
 * @returns what stayed although it was to go, in words
 * @throws ConflictError if any of them is not of this VPN; then nothing is deleted
 * @throws ForwardedError that names the file, the object and the API server's own words
 */
export async function removeManifests(
  options: RemovalOptions,
): Promise<string[]> {
  const { writer, logger, signal } = options;
  const stayed: string[] = [];
  for (const { file, object } of await findObjects(options)) {
    const named = objectName(object);
    try {
      const others = await othersIn(object, options);
      if (others.length) {
        const text = `${named} stays, because it holds more than this VPN: ${others.join(
          ', ',
        )}`;
        logger.warn(text);
        stayed.push(text);
        continue;
      }
      await writer.delete(object, { signal });
    } catch (error) {
      throw new ForwardedError(`${file}: ${named} was not deleted`, error);
    }
    logger.info(`Deleted ${named}`);
  }
  return stayed;
}

/** The objects that are there. */
async function findObjects({
  writer,
  manifests,
  entityRef,
  logger,
  signal,
}: RemovalOptions) {
  const found: Array<{ file: string; object: StoredObject }> = [];
  for (const { file, object } of manifests) {
    const named = objectName(object);
    try {
      const live = await writer.get<StoredObject>(object, { signal });
      if (live) {
        found.push({ file, object: live });
      } else {
        logger.info(`${named} is gone already`);
      }
    } catch (error) {
      throw new ForwardedError(`${file}: ${named} was not found`, error);
    }
  }
  const foreign = found.filter(({ object }) => !belongsTo(object, entityRef));
  if (foreign.length) {
    throw new ConflictError(
      `Nothing was deleted, because the cluster has objects of these names that are not part of this VPN: ${foreign
        .map(({ object }) => objectName(object))
        .join(
          ', ',
        )}. Their annotation ${ENTITY_REF_ANNOTATION} is not ${entityRef}. Ask who runs them, and take them out of ${KUSTOMIZATION_FILE} if they shall stay`,
    );
  }
  return found;
}

async function othersIn(
  { kind, metadata }: StoredObject,
  { reader, entityRef, signal }: RemovalOptions,
): Promise<string[]> {
  return kind === 'Namespace'
    ? othersInNamespace(reader, metadata.name, entityRef, signal)
    : [];
}
