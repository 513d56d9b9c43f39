import { randomUUID } from 'node:crypto';
import { cloneDeep, isEqual } from 'lodash';
import { kubernetesTime } from './kubernetesTime';
import type { ApiObject, ObjectStore, StoreEvent } from './ObjectStore';
import { type ResourceType, resources } from './resources';

/** Enough for every watch that was away for a moment; a real server keeps five minutes. */
const MAXIMUM_KEPT_CHANGES = 5_000;

/** Kinds whose spec has no generation on a real server. */
const WITHOUT_GENERATION = new Set([
  resources.namespaces,
  resources.nodes,
  resources.persistentVolumes,
  resources.persistentVolumeClaims,
  resources.services,
]);

/** Keeps all objects in this process. */
export class MemoryStore implements ObjectStore {
  private readonly objects = new Map<ResourceType, Map<string, ApiObject>>();
  private readonly listeners = new Set<(event: StoreEvent) => void>();
  private changes: StoreEvent[] = [];
  private version: number;
  private oldestKnown: number;

  /** @param firstVersion - the version of the empty cluster */
  constructor(firstVersion = 1_000) {
    this.version = firstVersion;
    this.oldestKnown = firstVersion;
  }

  get resourceVersion(): string {
    return String(this.version);
  }

  get(
    resource: ResourceType,
    namespace: string | undefined,
    name: string,
  ): ApiObject | undefined {
    return cloneDeep(this.find(resource, namespace, name));
  }

  list(resource: ResourceType, namespace?: string): ApiObject[] {
    return [...this.of(resource).entries()]
      .filter(([, { metadata }]) =>
        namespace ? metadata.namespace === namespace : true,
      )
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, object]) => cloneDeep(object));
  }

  create(resource: ResourceType, object: ApiObject): ApiObject {
    const { namespace, name } = object.metadata;
    if (this.find(resource, namespace, name)) {
      throw new Error(
        `${resource.kind} "${
          namespace ?? ''
        }/${name}" cannot be created: it exists`,
      );
    }
    const created = cloneDeep(object);
    const { metadata } = created;
    metadata.uid ??= randomUUID();
    metadata.creationTimestamp ??= kubernetesTime();
    if (hasGeneration(resource, created)) {
      metadata.generation ??= 1;
    }
    this.put(resource, created);
    this.tell({ type: 'ADDED', resource, object: created });
    return cloneDeep(created);
  }

  update(resource: ResourceType, object: ApiObject): ApiObject {
    const { namespace, name } = object.metadata;
    const previous = this.find(resource, namespace, name);
    if (!previous) {
      throw new Error(
        `${resource.kind} "${
          namespace ?? ''
        }/${name}" cannot be updated: it does not exist`,
      );
    }
    const updated = cloneDeep(object);
    Object.assign(updated.metadata, {
      uid: previous.metadata.uid,
      creationTimestamp: previous.metadata.creationTimestamp,
      resourceVersion: previous.metadata.resourceVersion,
    });
    if (hasGeneration(resource, updated)) {
      const generation = previous.metadata.generation ?? 0;
      const sameSpec = isEqual(updated.spec, previous.spec);
      updated.metadata.generation = sameSpec ? generation : generation + 1;
    }
    if (isEqual(updated, previous)) {
      return updated;
    }
    this.put(resource, updated);
    this.tell({ type: 'MODIFIED', resource, object: updated, previous });
    return cloneDeep(updated);
  }

  delete(
    resource: ResourceType,
    namespace: string | undefined,
    name: string,
  ): void {
    const previous = this.find(resource, namespace, name);
    if (!previous) {
      return;
    }
    this.of(resource).delete(keyOf(namespace, name));
    const object = cloneDeep(previous);
    object.metadata.resourceVersion = this.nextVersion();
    this.tell({ type: 'DELETED', resource, object });
  }

  onChange(listener: (event: StoreEvent) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  changesSince(resourceVersion: string): StoreEvent[] | undefined {
    const since = Number(resourceVersion);
    if (since < this.oldestKnown) {
      return undefined;
    }
    return this.changes
      .filter(({ object }) => Number(object.metadata.resourceVersion) > since)
      .map(copyOf);
  }

  forgetChanges(): void {
    this.changes = [];
    // A version of its own, so that one listed just before is too old as well.
    this.oldestKnown = Number(this.nextVersion());
  }

  private of(resource: ResourceType): Map<string, ApiObject> {
    const known = this.objects.get(resource) ?? new Map<string, ApiObject>();
    this.objects.set(resource, known);
    return known;
  }

  private find(
    resource: ResourceType,
    namespace: string | undefined,
    name: string,
  ): ApiObject | undefined {
    return this.of(resource).get(keyOf(namespace, name));
  }

  private put(resource: ResourceType, object: ApiObject): void {
    const { metadata } = object;
    metadata.resourceVersion = this.nextVersion();
    this.of(resource).set(keyOf(metadata.namespace, metadata.name), object);
  }

  private nextVersion(): string {
    this.version += 1;
    return String(this.version);
  }

  private tell(event: StoreEvent): void {
    this.changes.push(copyOf(event));
    const forgotten = this.changes.splice(
      0,
      Math.max(0, this.changes.length - MAXIMUM_KEPT_CHANGES),
    );
    const newest = forgotten.at(-1)?.object.metadata.resourceVersion;
    this.oldestKnown = Number(newest ?? this.oldestKnown);
    [...this.listeners].forEach(listener => listener(copyOf(event)));
  }
}

function keyOf(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}

function hasGeneration(resource: ResourceType, object: ApiObject): boolean {
  return object.spec !== undefined && !WITHOUT_GENERATION.has(resource);
}

/** The kind stays the same object, so that it can be compared. */
function copyOf(event: StoreEvent): StoreEvent {
  const { object, previous } = event;
  return {
    ...event,
    object: cloneDeep(object),
    ...(previous && { previous: cloneDeep(previous) }),
  };
}
