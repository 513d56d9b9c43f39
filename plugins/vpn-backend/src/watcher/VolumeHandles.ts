import { assertError } from '@backstage/errors';

const PARALLEL = 4;
const RETRY = 60_000;

/**
 * The names under which the storage system knows volumes. They never change,
 * so each volume is read once, for the namespace whose claim is bound to it.
 */
export class VolumeHandles {
  private readonly handles = new Map<string, string | undefined>();
  private readonly namespaces = new Map<string, string>();
  // Volumes that wait to be read, and those to be read again later, with their namespaces.
  private readonly queue = new Map<string, string>();
  private readonly failed = new Map<string, string>();
  // Replaced when everything stops, so that what is still under way counts no more.
  private reading = new Set<string>();
  private failuresInARow = 0;
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
    return this.queue.has(volume) || this.reading.has(volume);
  }

  /** Has a volume read, unless it was. */
  need(volume: string, namespace: string) {
    const known = this.handles.has(volume) || this.failed.has(volume);
    if (!known && !this.isPending(volume)) {
      this.queue.set(volume, namespace);
      this.readQueue();
    }
  }

  stop() {
    clearTimeout(this.retry);
    this.retry = undefined;
    this.queue.clear();
    this.failed.clear();
    this.reading = new Set();
  }

  private readQueue() {
    for (const [volume, namespace] of this.queue) {
      if (this.reading.size === PARALLEL) {
        return;
      }
      this.queue.delete(volume);
      this.readVolume(volume, namespace, this.reading);
    }
  }

  private async readVolume(
    volume: string,
    namespace: string,
    reading: Set<string>,
  ) {
    reading.add(volume);
    const [outcome] = await Promise.allSettled([this.read(volume)]);
    if (reading !== this.reading) {
      return;
    }
    reading.delete(volume);
    if (outcome.status === 'fulfilled') {
      this.remember(volume, namespace, outcome.value);
    } else {
      this.postpone(volume, namespace, outcome.reason);
    }
    this.readQueue();
  }

  private remember(volume: string, namespace: string, handle?: string) {
    this.failuresInARow = 0;
    this.handles.set(volume, handle);
    if (handle) {
      this.namespaces.set(handle, namespace);
    }
    this.onRead(namespace);
  }

  private postpone(volume: string, namespace: string, error: unknown) {
    assertError(error);
    this.onError(error);
    this.failuresInARow += 1;
    const postponed = new Map([[volume, namespace]]);
    // Where several fail it is not the volume: the others need not be tried.
    if (this.failuresInARow >= PARALLEL) {
      this.queue.forEach((other, waiting) => postponed.set(waiting, other));
      this.queue.clear();
    }
    postponed.forEach((other, waiting) => this.failed.set(waiting, other));
    this.retry ??= setTimeout(() => this.readFailed(), RETRY);
    new Set(postponed.values()).forEach(told => this.onRead(told));
  }

  private readFailed() {
    this.retry = undefined;
    this.failed.forEach((namespace, volume) =>
      this.queue.set(volume, namespace),
    );
    this.failed.clear();
    this.readQueue();
  }
}
