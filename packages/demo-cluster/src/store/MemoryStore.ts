import { randomUUID } from 'node:crypto';
import { cloneDeep, isEqual } from 'lodash';
import type { ApiObject, ObjectStore, StoreEvent } from './ObjectStore';
import { type ResourceType, resources } from './resources';
import { timestamp } from './time';

/** Changes that watches can resume from; a real server keeps those of five minutes. */
const KEPT_CHANGES = 5_000;

/** Kinds that have a spec, but no generation. */
const WITHOUT_GENERATION: ReadonlySet<ResourceType> = new Set([
  resources.namespaces,
  resources.nodes,
  resources.persistentVolumes,
  resources.persistentVolumeClaims,
  resources.services,
  resources.serviceCidrs,
]);

/** Keeps all objects, and the last changes, in this process. */
export class MemoryStore implements ObjectStore {
  private readonly objects = new Map<ResourceType, Map<string, ApiObject>>();
  private readonly listeners = new Set<(event: StoreEvent) => void>();
  private changes: StoreEvent[] = [];
  private version = 1;
  private oldestKnown = 1;

  get resourceVersion(): string {
    return `${this.version}`;
  }

  get(resource: ResourceType, namespace: string | undefined, name: string) {
    return cloneDeep(this.collection(resource).get(keyOf(namespace, name)));
  }

  list(resource: ResourceType, namespace?: string): ApiObject[] {
    return [...this.collection(resource)]
      .filter(
        ([, { metadata }]) => !namespace || metadata.namespace === namespace,
      )
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, object]) => cloneDeep(object));
  }

  create(resource: ResourceType, object: ApiObject): ApiObject {
    const { metadata, ...content } = cloneDeep(object);
    const hasGeneration =
      content.spec !== undefined && !WITHOUT_GENERATION.has(resource);
    return this.put('ADDED', resource, {
      ...content,
      metadata: {
        uid: randomUUID(),
        creationTimestamp: timestamp(),
        ...(hasGeneration && { generation: 1 }),
        ...metadata,
      },
    } as ApiObject);
  }

  update(resource: ResourceType, object: ApiObject): ApiObject {
    const { namespace, name } = object.metadata;
    const previous = this.collection(resource).get(keyOf(namespace, name));
    if (!previous) {
      throw new Error(`${resource.kind} "${name}" is not in the store`);
    }
    const { uid, creationTimestamp, generation, resourceVersion } =
      previous.metadata;
    const next = cloneDeep(object);
    Object.assign(next.metadata, { uid, creationTimestamp, resourceVersion });
    if (generation !== undefined) {
      next.metadata.generation =
        generation + (isEqual(next.spec, previous.spec) ? 0 : 1);
    }
    return isEqual(next, previous)
      ? next
      : this.put('MODIFIED', resource, next, previous);
  }

  delete(resource: ResourceType, namespace: string | undefined, name: string) {
    const collection = this.collection(resource);
    const object = cloneDeep(collection.get(keyOf(namespace, name)));
    if (object) {
      collection.delete(keyOf(namespace, name));
      object.metadata.resourceVersion = this.nextVersion();
      this.tell({ type: 'DELETED', resource, object });
    }
  }

  onChange(listener: (event: StoreEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changesSince(resourceVersion: string): StoreEvent[] | undefined {
    const since = Number(resourceVersion);
    return since < this.oldestKnown
      ? undefined
      : this.changes.filter(({ object }) => versionOf(object) > since);
  }

  forgetChanges(): void {
    this.changes = [];
    this.oldestKnown = Number(this.nextVersion());
  }

  clear(): void {
    for (const [resource, collection] of this.objects) {
      [...collection.values()].forEach(({ metadata }) =>
        this.delete(resource, metadata.namespace, metadata.name),
      );
    }
  }

  private collection(resource: ResourceType): Map<string, ApiObject> {
    const found = this.objects.get(resource) ?? new Map<string, ApiObject>();
    this.objects.set(resource, found);
    return found;
  }

  private put(
    type: 'ADDED' | 'MODIFIED',
    resource: ResourceType,
    object: ApiObject,
    previous?: ApiObject,
  ): ApiObject {
    const { metadata } = object;
    metadata.resourceVersion = this.nextVersion();
    this.collection(resource).set(
      keyOf(metadata.namespace, metadata.name),
      object,
    );
    this.tell({ type, resource, object, previous });
    return cloneDeep(object);
  }

  private nextVersion(): string {
    this.version += 1;
    return `${this.version}`;
  }

  private tell(event: StoreEvent): void {
    const kept = {
      ...event,
      object: cloneDeep(event.object),
      previous: cloneDeep(event.previous),
    };
    this.changes.push(kept);
    if (this.changes.length > KEPT_CHANGES) {
      this.oldestKnown = versionOf(this.changes.shift()!.object);
    }
    [...this.listeners].forEach(listener => listener(kept));
  }
}

function versionOf({ metadata }: ApiObject): number {
  return Number(metadata.resourceVersion);
}

function keyOf(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}
