import { assertError } from '@backstage/errors';

const INTERVAL = 60_000;

interface Entry<T> {
  items: T[];
  readAt?: number;
  reading: boolean;
  timer?: NodeJS.Timeout;
  forgetting?: NodeJS.Timeout;
}

/**
 * Reads something of a namespace that is not watched, while it is needed and
 * at most once a minute.
 */
export class NamespaceRead<T> {
  private readonly entries = new Map<string, Entry<T>>();

  constructor(
    private readonly read: (namespace: string) => Promise<T[]>,
    private readonly onRead: (namespace: string) => void,
    private readonly onError: (error: Error) => void,
  ) {}

  /** What was read last. */
  list(namespace: string): T[] {
    return this.entries.get(namespace)?.items ?? [];
  }

  /** Whether a first answer is on its way. */
  isPending(namespace: string): boolean {
    const entry = this.entries.get(namespace);
    return Boolean(
      entry &&
        entry.readAt === undefined &&
        (entry.reading || entry.timer !== undefined),
    );
  }

  /**
   * Has the namespace read once; to be called again, at the earliest from
   * `onRead`, for as long as it is needed.
   *
   * @param delay - milliseconds to wait at least
   */
  need(namespace: string, delay: number) {
    const entry = this.entries.get(namespace) ?? { items: [], reading: false };
    this.entries.set(namespace, entry);
    clearTimeout(entry.forgetting);
    if (entry.reading || entry.timer) {
      return;
    }
    const wait =
      entry.readAt === undefined ? 0 : entry.readAt + INTERVAL - Date.now();
    entry.timer = setTimeout(
      () => this.refresh(namespace, entry),
      Math.max(wait, delay),
    );
  }

  /** Does not read the namespace again until it is needed; what was read stays. */
  leave(namespace: string) {
    const entry = this.entries.get(namespace);
    if (entry) {
      clearTimeout(entry.timer);
      delete entry.timer;
    }
  }

  /** Does not read the namespace again until it is needed, and soon forgets what was read. */
  release(namespace: string) {
    const entry = this.entries.get(namespace);
    if (entry) {
      clearTimers(entry);
      entry.forgetting = setTimeout(
        () => this.entries.delete(namespace),
        INTERVAL,
      );
    }
  }

  stop() {
    this.entries.forEach(clearTimers);
    this.entries.clear();
  }

  private async refresh(namespace: string, entry: Entry<T>) {
    delete entry.timer;
    entry.reading = true;
    try {
      entry.items = await this.read(namespace);
    } catch (error) {
      assertError(error);
      this.onError(error);
    }
    entry.reading = false;
    entry.readAt = Date.now();
    this.onRead(namespace);
  }
}

function clearTimers(entry: Entry<unknown>) {
  clearTimeout(entry.timer);
  clearTimeout(entry.forgetting);
  delete entry.timer;
}
