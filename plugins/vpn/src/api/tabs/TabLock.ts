type Locks = Pick<LockManager, 'request'>;

/** A lock of the browser, held by this tab from when the browser grants it until it is released. The browser frees it when the tab is closed or crashes. */
export class TabLock {
  /** Settles when it was granted, or released before. */
  readonly granted: Promise<void>;
  /** Settles when this tab holds it no more: released, or taken by another tab. */
  readonly ended: Promise<void>;
  private readonly holding = new AbortController();

  /** @param options - `steal` takes it from whoever holds it, at once */
  constructor(
    locks: Locks,
    name: string,
    options: { mode: LockMode; steal?: boolean },
  ) {
    const { signal } = this.holding;
    const whenReleased = new Promise<void>(resolve => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    let tellGranted = () => {};
    const granted = new Promise<void>(resolve => {
      tellGranted = resolve;
    });
    this.ended = locks
      // A theft cannot be aborted: nothing is waited for.
      .request(name, options.steal ? options : { ...options, signal }, () => {
        tellGranted();
        return whenReleased;
      })
      .catch(error => {
        // Released before it was granted, or stolen.
        if (!signal.aborted && error.name !== 'AbortError') {
          throw error;
        }
      });
    this.granted = Promise.race([granted, this.ended]);
  }

  get isReleased(): boolean {
    return this.holding.signal.aborted;
  }

  release() {
    this.holding.abort();
  }
}
