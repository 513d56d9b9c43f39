import { assertError } from '@backstage/errors';

const RETRY = 60_000;

/**
 * The names under which the storage system knows volumes. They never change,
 * so each volume is read once, one after the other, for the namespace whose
 * claim is bound to it.
 */
export class VolumeHandles {
  private readonly handles = new Map<string, string | undefined>();
  private readonly namespaces = new Map<string, string>();
  private readonly queue = new Map<string, string>();
  private reading = false;
  private retry?: NodeJS.Timeout;

  constructor(
    private readonly read: (volume: string) => Promise<string | undefined>,
    private readonly onRead: (namespace: string) => void,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Handle of a volume; `undefined` where it is not known, or there is none. */
  get(volume: string): string | undefined {
    return this.handles.get(volume);
  }

  /** Namespace whose claim is bound to the volume with a handle. */
  namespaceOf(handle: string): string | undefined {
    return this.namespaces.get(handle);
  }

  /** Whether a volume is about to be read. */
  isPending(volume: string): boolean {
    return this.queue.has(volume) && !this.retry;
  }

  /** Has a volume read, unless it was. */
  need(volume: string, namespace: string) {
    if (!this.handles.has(volume)) {
      this.queue.set(volume, namespace);
      this.readQueue();
    }
  }

  stop() {
    clearTimeout(this.retry);
    this.queue.clear();
  }

  private async readQueue() {
    if (this.reading || this.retry) {
      return;
    }
    this.reading = true;
    try {
      for (const [volume, namespace] of this.queue) {
        this.remember(volume, namespace, await this.read(volume));
      }
    } catch (error) {
      assertError(error);
      this.onError(error);
      if (this.queue.size) {
        this.retryLater();
      }
    }
    this.reading = false;
  }

  private remember(volume: string, namespace: string, handle?: string) {
    this.queue.delete(volume);
    this.handles.set(volume, handle);
    if (handle) {
      this.namespaces.set(handle, namespace);
    }
    this.onRead(namespace);
  }

  private retryLater() {
    const namespaces = new Set(this.queue.values());
    this.retry = setTimeout(() => {
      this.retry = undefined;
      this.readQueue();
    }, RETRY);
    namespaces.forEach(namespace => this.onRead(namespace));
  }
}
