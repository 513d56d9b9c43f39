import { performance } from 'node:perf_hooks';

/**
 * The pace of the demo cluster: what a real one needs time for becomes true
 * some steps after it was first asked for.
 */
export class Steps {
  readonly #since = new Map<string, number>();
  readonly #timers = new Set<NodeJS.Timeout>();

  /**
   * @param stepMilliseconds - length of a step
   * @param wake - called when a question would now be answered differently
   */
  constructor(
    private readonly stepMilliseconds: number,
    private readonly wake: () => void,
  ) {}

  /**
   * Whether so many steps have passed since this was first asked.
   *
   * @param owner - uid of the object that it is about; see {@link Steps.forget}
   */
  passed(owner: string, what: string, steps: number): boolean {
    const key = `${owner} ${what}`;
    const now = performance.now();
    const since = this.#since.get(key);
    const wait = steps * this.stepMilliseconds;
    if (since === undefined) {
      this.#since.set(key, now);
      this.#wakeIn(wait);
      return wait === 0;
    }
    return now >= since + wait;
  }

  /** Forgets all that is about an object, or one thing about it. */
  forget(owner: string, what = ''): void {
    for (const key of this.#since.keys()) {
      if (key.startsWith(`${owner} ${what}`)) {
        this.#since.delete(key);
      }
    }
  }

  /** Wakes nobody any more. */
  stop(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
  }

  #wakeIn(milliseconds: number): void {
    // Timers may fire up to a millisecond early.
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.wake();
    }, milliseconds + 1);
    this.#timers.add(timer);
  }
}
