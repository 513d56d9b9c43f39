type Locks = Pick<LockManager, 'request'>;

/** A lock of the browser, held by this tab from when the browser grants it until it is released. The browser frees it when the tab is closed or crashes. */
export class TabLock {
  /** Settles when it was granted, or released before. */
  readonly granted: Promise<void>;
  /** Settles when it is free again. */
  readonly released: Promise<void>;
  private readonly holding = new AbortController();

  constructor(locks: Locks, name: string, mode: LockMode) {
    const { signal } = this.holding;
    const whenReleased = new Promise<void>(resolve => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    let tellGranted = () => {};
    const granted = new Promise<void>(resolve => {
      tellGranted = resolve;
    });
    this.released = locks
      .request(name, { mode, signal }, () => {
        tellGranted();
        return whenReleased;
      })
      .catch(error => {
        // A request that is released before it is granted fails.
        if (!signal.aborted) {
          throw error;
        }
      });
    this.granted = Promise.race([granted, this.released]);
  }

  get isReleased(): boolean {
    return this.holding.signal.aborted;
  }

  release() {
    this.holding.abort();
  }
}
