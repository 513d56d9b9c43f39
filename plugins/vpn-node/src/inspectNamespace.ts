import type { V1Namespace } from '@kubernetes/client-node';
import {
  type ClusterFacts,
  VPN_LABEL_SELECTOR,
} from 'backstage-plugin-vpn-common';
import type {
  ClusterClient,
  KubernetesObject,
  RequestOptions,
} from './ClusterClient';
import { ClusterReader, isUnanswered } from './facts/ClusterReader';
import {
  type NamespaceLimit,
  type NamespaceQuota,
  readLimits,
  readQuotas,
} from './facts/namespaceLimits';
import { NAMESPACE_PARTS } from './facts/parts';

export type {
  NamespaceLimit,
  NamespaceQuota,
  Quantities,
} from './facts/namespaceLimits';

/** What a cluster tells about one namespace. */
export interface NamespaceFacts {
  /** The namespace; `undefined` where there is none, or it could not be read. */
  namespace?: {
    labels: Record<string, string>;
    annotations: Record<string, string>;
  };
  quotas: NamespaceQuota[];
  limits: NamespaceLimit[];
  /** Services, claims and Deployments of VPNs in it. */
  objects: KubernetesObject[];
  /** What could not be read, each with its cause; the facts of it are empty. */
  unread: ClusterFacts['unread'];
}

/** Kinds of a VPN's objects that take of what a cluster has, with their names in paths of the API. */
const KINDS = [
  { apiVersion: 'v1', kind: 'Service', plural: 'services' },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    plural: 'persistentvolumeclaims',
  },
  { apiVersion: 'apps/v1', kind: 'Deployment', plural: 'deployments' },
];

/**
 * Reads what a cluster tells about a namespace and the VPN in it, all at once
 * and within one deadline (10 s where left out). What cannot be read is named
 * in `unread` and left empty.
 *
 * @throws ClusterRequestError if the cluster cannot be reached, or refuses the credentials (401)
 */
export async function inspectNamespace(
  client: ClusterClient,
  name: string,
  options: RequestOptions = {},
): Promise<NamespaceFacts> {
  const reader = new ClusterReader(client, options);
  const path = `namespaces/${encodeURIComponent(name)}`;
  const [namespace, quotas, limits, objects] = await Promise.all([
    reader.part(
      NAMESPACE_PARTS.namespace,
      () => readNamespace(reader, path),
      undefined,
      isUnanswered,
    ),
    reader.part(NAMESPACE_PARTS.quotas, () => readQuotas(reader, path), []),
    reader.part(NAMESPACE_PARTS.limits, () => readLimits(reader, path), []),
    reader.part(NAMESPACE_PARTS.objects, () => readObjects(reader, path), []),
  ]);
  return { namespace, quotas, limits, objects, unread: reader.unread };
}

async function readNamespace(
  reader: ClusterReader,
  path: string,
): Promise<NamespaceFacts['namespace']> {
  const found = await reader.readIfThere<V1Namespace>(`/api/v1/${path}`);
  return (
    found && {
      labels: found.metadata?.labels ?? {},
      annotations: found.metadata?.annotations ?? {},
    }
  );
}

async function readObjects(
  reader: ClusterReader,
  path: string,
): Promise<KubernetesObject[]> {
  const lists = await Promise.all(
    KINDS.map(async ({ apiVersion, kind, plural }) => {
      const api = apiVersion === 'v1' ? '/api/v1' : `/apis/${apiVersion}`;
      const items = await reader.list<KubernetesObject>({
        path: `${api}/${path}/${plural}`,
        labelSelector: VPN_LABEL_SELECTOR,
      });
      // The items of a list do not say of which kind they are.
      return items.map(item => ({ ...item, apiVersion, kind }));
    }),
  );
  return lists.flat();
}
