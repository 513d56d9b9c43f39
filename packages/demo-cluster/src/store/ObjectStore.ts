import type { ResourceType } from './resources';

/** An object of the API, with everything that its kind has beside its metadata. */
export interface ApiObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMetadata;
  [field: string]: unknown;
}

/** The metadata that the demo cluster reads or writes itself. */
export interface ObjectMetadata {
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  [field: string]: unknown;
}

/** A change of one object, as watches report it. */
export interface StoreEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  resource: ResourceType;
  object: ApiObject;
  /** The object before it was modified. */
  previous?: ApiObject;
}

/**
 * All objects of the cluster, in memory. What goes in and comes out is never
 * the same object in memory: callers may change what they get.
 */
export interface ObjectStore {
  /** The version that the last change made, a decimal number. */
  readonly resourceVersion: string;

  get(
    resource: ResourceType,
    namespace: string | undefined,
    name: string,
  ): ApiObject | undefined;

  /** By namespace and name; of all namespaces where none is given. */
  list(resource: ResourceType, namespace?: string): ApiObject[];

  /** Adds an object; gives it uid, resourceVersion, creationTimestamp and, where its kind has one, generation. */
  create(resource: ResourceType, object: ApiObject): ApiObject;

  /**
   * Replaces an object. Raises its generation where its spec changed. Does
   * nothing, and tells nobody, where nothing changed.
   */
  update(resource: ResourceType, object: ApiObject): ApiObject;

  /** Removes an object; does nothing where there is none. */
  delete(
    resource: ResourceType,
    namespace: string | undefined,
    name: string,
  ): void;

  /** Tells of every change, in order, right after it was made; gives a function that ends it. */
  onChange(listener: (event: StoreEvent) => void): () => void;

  /**
   * The changes after a version, `undefined` where they are no longer known:
   * then the API answers 410.
   */
  changesSince(resourceVersion: string): StoreEvent[] | undefined;

  /** Forgets all changes up to now, so that no watch can resume from them. */
  forgetChanges(): void;
}
