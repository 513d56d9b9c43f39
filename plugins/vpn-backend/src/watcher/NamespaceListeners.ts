/** Listeners to changes, by the namespace that they concern. */
export class NamespaceListeners {
  private readonly listeners = new Map<string, Set<() => void>>();

  /** Adds a listener; what it gives removes it, and tells whether it was the last of the namespace. */
  add(namespace: string, listener: () => void): () => boolean {
    const listeners = this.listeners.get(namespace) ?? new Set();
    this.listeners.set(namespace, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      return listeners.size === 0 && this.listeners.delete(namespace);
    };
  }

  tell(namespaces: Iterable<string>) {
    for (const namespace of namespaces) {
      this.listeners.get(namespace)?.forEach(listener => listener());
    }
  }

  tellAll() {
    this.tell(this.listeners.keys());
  }
}
