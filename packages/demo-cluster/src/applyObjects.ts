import { PORTAL_FIELD_MANAGER } from 'backstage-plugin-vpn-common';
import { NotFoundError } from '@backstage/errors';
import type { ObjectWriter } from './api/ObjectWriter';
import { apiVersionOf } from './api/lists';
import type { ApiObject } from './store/ObjectStore';
import { resources } from './store/resources';

/**
 * Applies objects one after another, namespaces first.
 *
 * @throws NotFoundError if the cluster does not serve a kind, ApiError if it refuses an object
 */
export function applyObjects(writer: ObjectWriter, objects: ApiObject[]): void {
  const isNamespace = ({ kind }: ApiObject) => kind === 'Namespace';
  [
    ...objects.filter(isNamespace),
    ...objects.filter(object => !isNamespace(object)),
  ].forEach(object => {
    const resource = Object.values(resources).find(
      candidate =>
        candidate.kind === object.kind &&
        apiVersionOf(candidate) === object.apiVersion,
    );
    if (!resource) {
      throw new NotFoundError(
        `The demo cluster serves no ${object.kind} of ${object.apiVersion}`,
      );
    }
    const { name, namespace = 'default' } = object.metadata;
    writer.apply(
      { resource, name, ...(resource.namespaced && { namespace }) },
      object,
      { fieldManager: PORTAL_FIELD_MANAGER, dryRun: false },
    );
  });
}
