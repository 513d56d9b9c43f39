import type { V1ObjectMeta, V1ResourceQuota } from '@kubernetes/client-node';
import type { ClusterReader } from './ClusterReader';

/** Quantities of Kubernetes, such as `1Gi`, by what they limit, such as `requests.memory`. */
export type Quantities = Record<string, string>;

/** What a namespace has room for, of a ResourceQuota. */
export interface NamespaceQuota {
  name: string;
  hard: Quantities;
  used: Quantities;
  /** Whether it holds for some pods only (scopes). */
  scoped: boolean;
}

/** What one object of a namespace may take, of a LimitRange. */
export interface NamespaceLimit {
  /** Name of the LimitRange. */
  name: string;
  /** `Container`, `Pod` or `PersistentVolumeClaim`. */
  type: string;
  min: Quantities;
  max: Quantities;
  /** What a container that names no limit gets. */
  default: Quantities;
  /** What a container that names no request gets. */
  defaultRequest: Quantities;
}

/** A LimitRange as the API writes it: the client's own type has another name for `default`. */
interface LimitRange {
  metadata?: V1ObjectMeta;
  spec?: {
    limits?: Array<Partial<Omit<NamespaceLimit, 'name'>> & { type: string }>;
  };
}

/**
 * The ResourceQuotas of a namespace.
 *
 * @param path - of the namespace, `namespaces/NAME`
 */
export async function readQuotas(
  reader: ClusterReader,
  path: string,
): Promise<NamespaceQuota[]> {
  const quotas = await reader.list<V1ResourceQuota>({
    path: `/api/v1/${path}/resourcequotas`,
  });
  return quotas.map(({ metadata, spec, status }) => ({
    name: metadata?.name ?? '',
    // The status is what an API server admits by, the spec what it will soon be.
    hard: status?.hard ?? spec?.hard ?? {},
    used: status?.used ?? {},
    scoped: Boolean(spec?.scopes?.length || spec?.scopeSelector),
  }));
}

/**
 * What the LimitRanges of a namespace say, each of their items for itself.
 *
 * @param path - of the namespace, `namespaces/NAME`
 */
export async function readLimits(
  reader: ClusterReader,
  path: string,
): Promise<NamespaceLimit[]> {
  const ranges = await reader.list<LimitRange>({
    path: `/api/v1/${path}/limitranges`,
  });
  return ranges.flatMap(({ metadata, spec }) =>
    (spec?.limits ?? []).map(limit => ({
      name: metadata?.name ?? '',
      type: limit.type,
      min: limit.min ?? {},
      max: limit.max ?? {},
      default: limit.default ?? {},
      defaultRequest: limit.defaultRequest ?? {},
    })),
  );
}
