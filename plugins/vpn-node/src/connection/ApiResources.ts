import type { V1APIResource, V1APIResourceList } from '@kubernetes/client-node';
import type { KubernetesObject, RequestOptions } from '../ClusterClient';
import { ClusterRequestError } from '../ClusterRequestError';
import type { ClusterConnection } from './ClusterConnection';

/** Knows under which path the API of a cluster keeps an object, from the API's own discovery. */
export class ApiResources {
  private readonly known = new Map<string, V1APIResource>();

  constructor(private readonly connection: ClusterConnection) {}

  /** @throws ClusterRequestError, `missing` if the cluster does not know the kind */
  async pathOf(
    { apiVersion, kind, metadata }: KubernetesObject,
    options: RequestOptions,
  ): Promise<string> {
    const group = groupPath(apiVersion);
    const resource =
      this.known.get(`${apiVersion} ${kind}`) ??
      (await this.discover(apiVersion, kind, options));
    const namespace = resource.namespaced
      ? `/namespaces/${encodeURIComponent(metadata.namespace ?? 'default')}`
      : '';
    return `${group}${namespace}/${resource.name}/${encodeURIComponent(
      metadata.name,
    )}`;
  }

  private async discover(
    apiVersion: string,
    kind: string,
    options: RequestOptions,
  ): Promise<V1APIResource> {
    const { resources } = await this.connection.fetch<V1APIResourceList>(
      { path: groupPath(apiVersion) },
      options,
    );
    // Names with a slash are parts of an object, for example its status.
    const resource = resources.find(
      candidate => candidate.kind === kind && !candidate.name.includes('/'),
    );
    if (!resource) {
      throw new ClusterRequestError(
        this.connection.name,
        'missing',
        `the API server knows no ${kind} of ${apiVersion}`,
      );
    }
    this.known.set(`${apiVersion} ${kind}`, resource);
    return resource;
  }
}

function groupPath(apiVersion: string): string {
  return apiVersion.includes('/')
    ? `/apis/${apiVersion}`
    : `/api/${apiVersion}`;
}
