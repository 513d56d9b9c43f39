import { PORTAL_FIELD_MANAGER } from 'backstage-plugin-vpn-common';
import type {
  ApplyOptions,
  ClusterClient,
  KubernetesObject,
  ReflectedObject,
  RequestOptions,
} from './ClusterClient';
import type { Reflector, ReflectorOptions } from './Reflector';
import { ApiResources } from './connection/ApiResources';
import type { ClusterConnection } from './connection/ClusterConnection';
import { ListWatchReflector } from './reflector/ListWatchReflector';
import { DEFAULT_TIMING, type ReflectorTiming } from './reflector/timing';

/** Speaks with an API server over connections of its own, one a request. */
export class DefaultClusterClient implements ClusterClient {
  private readonly resources: ApiResources;

  constructor(
    private readonly connection: ClusterConnection,
    private readonly timing: ReflectorTiming = DEFAULT_TIMING,
  ) {
    this.resources = new ApiResources(connection);
  }

  get cluster(): string {
    return this.connection.name;
  }

  read<T>(path: string, options?: RequestOptions): Promise<T> {
    return this.connection.fetch<T>({ path }, options);
  }

  async apply<T extends KubernetesObject>(
    object: T,
    { dryRun, ...options }: ApplyOptions = {},
  ): Promise<T> {
    const path = await this.resources.pathOf(object, options);
    const query = new URLSearchParams({
      fieldManager: PORTAL_FIELD_MANAGER,
      force: 'true',
      ...(dryRun && { dryRun: 'All' }),
    });
    return this.connection.fetch<T>(
      {
        path: `${path}?${query}`,
        method: 'PATCH',
        headers: { 'Content-Type': 'application/apply-patch+yaml' },
        body: JSON.stringify(object),
      },
      options,
    );
  }

  reflect<T extends ReflectedObject>(options: ReflectorOptions<T>): Reflector {
    const reflector = new ListWatchReflector(
      this.connection,
      options,
      this.timing,
    );
    reflector.run();
    return reflector;
  }
}
