import { VPN_PART_OF, PART_OF_LABEL } from 'backstage-plugin-vpn-common';
import type { Claim } from '../controller/objects';
import type { ApiObject, ObjectStore } from '../store/ObjectStore';
import { type ResourceType, resources } from '../store/resources';

function vpnObjects(
  store: ObjectStore,
  resource: ResourceType,
  namespace: string,
): ApiObject[] {
  return store
    .list(resource, namespace)
    .filter(({ metadata }) => metadata.labels?.[PART_OF_LABEL] === VPN_PART_OF);
}

/** Deletes the pods of a VPN, so that its controllers make new ones. */
export function replacePods(store: ObjectStore, namespace: string): void {
  for (const { metadata } of vpnObjects(store, resources.pods, namespace)) {
    store.delete(resources.pods, namespace, metadata.name);
  }
}

/** Makes the claims of a VPN anew, without the volumes that they had. */
export function replaceClaims(store: ObjectStore, namespace: string): void {
  const claims = vpnObjects(
    store,
    resources.persistentVolumeClaims,
    namespace,
  ) as Claim[];
  for (const { apiVersion, kind, metadata, spec } of claims) {
    const {
      name,
      labels,
      annotations = {},
      finalizers,
      managedFields,
    } = metadata;
    const { volumeName, ...unbound } = spec;
    store.delete(resources.persistentVolumeClaims, namespace, name);
    store.create(resources.persistentVolumeClaims, {
      apiVersion,
      kind,
      metadata: {
        name,
        namespace,
        labels,
        annotations: Object.fromEntries(
          Object.entries(annotations).filter(
            ([key]) => !/^(?:pv|volume)\..*kubernetes\.io\//.test(key),
          ),
        ),
        finalizers,
        managedFields,
      },
      spec: unbound,
      status: { phase: 'Pending' },
    });
  }
}
