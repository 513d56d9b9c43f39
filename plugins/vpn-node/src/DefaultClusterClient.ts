import { PORTAL_FIELD_MANAGER } from 'backstage-plugin-vpn-common';
import type {
  ApplyOptions,
  ClusterClient,
  KubernetesObject,
  ReflectedObject,
  RequestOptions,
  StoredObject,
} from './ClusterClient';
import type { Reflector, ReflectorOptions } from './Reflector';
import { ClusterRequestError } from './ClusterRequestError';
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

  async get<T extends StoredObject>(
    object: KubernetesObject,
    options: RequestOptions = {},
  ): Promise<T | undefined> {
    try {
      const path = await this.resources.pathOf(object, options);
      return await this.connection.fetch<T>({ path }, options);
    } catch (error) {
      return unlessMissing(error);
    }
  }

  async delete(
    object: StoredObject,
    options: RequestOptions = {},
  ): Promise<void> {
    try {
      await this.connection.fetch(
        {
          path: await this.resources.pathOf(object, options),
          method: 'DELETE',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({
            apiVersion: 'v1',
            kind: 'DeleteOptions',
            preconditions: { uid: object.metadata.uid },
            propagationPolicy: 'Background',
          }),
        },
        options,
      );
    } catch (error) {
      unlessMissing(error);
    }
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

function unlessMissing(error: unknown): undefined {
  if (error instanceof ClusterRequestError && error.failure === 'missing') {
    return undefined;
  }
  throw error;
}
