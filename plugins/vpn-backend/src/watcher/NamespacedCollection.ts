import { isEqual } from 'lodash';

/** What an object is found by. */
export interface Named {
  metadata?: { name?: string; namespace?: string };
}

interface Entry<T> {
  object: T;
  changedAt: number;
}

const namespaceOf = ({ metadata }: Named) => metadata?.namespace ?? '';
const nameOf = ({ metadata }: Named) => metadata?.name ?? '';
const keyOf = (object: Named) => `${namespaceOf(object)}/${nameOf(object)}`;

/** Objects of one kind, by namespace and name. */
export class NamespacedCollection<T extends Named> {
  private readonly namespaces = new Map<string, Map<string, Entry<T>>>();

  /** The objects of a namespace. */
  list(namespace: string): T[] {
    return [...(this.namespaces.get(namespace)?.values() ?? [])].map(
      ({ object }) => object,
    );
  }

  get(namespace: string, name: string): T | undefined {
    return this.namespaces.get(namespace)?.get(name)?.object;
  }

  /** When an object was received with its present content, in milliseconds since the epoch. */
  changedAt(namespace: string, name: string): number | undefined {
    return this.namespaces.get(namespace)?.get(name)?.changedAt;
  }

  /** Takes what is there for all there is; gives the objects that changed. */
  replace(objects: T[]): T[] {
    const present = new Set(objects.map(keyOf));
    const gone = this.all().filter(known => !present.has(keyOf(known)));
    return [
      ...gone.flatMap(object => this.delete(object)),
      ...objects.flatMap(object => this.set(object)),
    ];
  }

  /** Adds or changes an object; gives it, or nothing where it is as it was. */
  set(object: T): T[] {
    const namespace = namespaceOf(object);
    const entries =
      this.namespaces.get(namespace) ?? new Map<string, Entry<T>>();
    if (isEqual(entries.get(nameOf(object))?.object, object)) {
      return [];
    }
    entries.set(nameOf(object), { object, changedAt: Date.now() });
    this.namespaces.set(namespace, entries);
    return [object];
  }

  /** Removes an object; gives it, or nothing where it was not there. */
  delete(object: T): T[] {
    const namespace = namespaceOf(object);
    const entries = this.namespaces.get(namespace);
    const deleted = entries?.delete(nameOf(object));
    if (entries?.size === 0) {
      this.namespaces.delete(namespace);
    }
    return deleted ? [object] : [];
  }

  private all(): T[] {
    return [...this.namespaces.keys()].flatMap(key => this.list(key));
  }
}
