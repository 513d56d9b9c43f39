import type { Reflector, ReflectorOptions } from './Reflector';

/** An object of the Kubernetes API. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
}

/** An object as the API server has it. */
export interface StoredObject extends KubernetesObject {
  metadata: KubernetesObject['metadata'] & { uid: string };
}

/** Limits of one request. */
export interface RequestOptions {
  signal?: AbortSignal;
  /** Deadline of the whole request, in milliseconds; 10 s where left out. */
  timeoutMilliseconds?: number;
}

/** How an object is applied. */
export interface ApplyOptions extends RequestOptions {
  /** Ask only, change nothing (`dryRun=All`). */
  dryRun?: boolean;
}

/**
 * Speaks with the API server of one cluster. Every failure is a
 * {@link ClusterRequestError}.
 */
export interface ClusterClient {
  readonly cluster: string;

  /** GETs a path of the API with its query, for example `/api/v1/services?limit=500`. */
  read<T>(path: string, options?: RequestOptions): Promise<T>;

  /**
   * Applies an object server-side under PORTAL_FIELD_MANAGER, taking over
   * fields that others own (`force=true`), and gives the object as the API
   * server answers it.
   */
  apply<T extends KubernetesObject>(
    object: T,
    options?: ApplyOptions,
  ): Promise<T>;

  /**
   * The object of the API server with the kind and name of another, whose other
   * fields do not count; `undefined` where it has none, or knows no such kind.
   */
  get<T extends StoredObject>(
    object: KubernetesObject,
    options?: RequestOptions,
  ): Promise<T | undefined>;

  /**
   * Deletes an object that `get` gave, and with it what its controllers made.
   * One that is gone already is no failure; one that was replaced by another of
   * its name since is, and the other one stays.
   */
  delete(object: StoredObject, options?: RequestOptions): Promise<void>;

  /** Keeps a local copy of a collection up to date until it is stopped. */
  reflect<T extends ReflectedObject>(options: ReflectorOptions<T>): Reflector;
}

/** What the reflector needs of an object. */
export interface ReflectedObject {
  metadata?: { uid?: string; resourceVersion?: string };
}
