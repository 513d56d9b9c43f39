/**
 * A signal that aborts with a failure when its time is over, or as its parent
 * does when that aborts. Its time can be set anew.
 */
export class Deadline {
  readonly signal: AbortSignal;
  private readonly controller = new AbortController();
  private timer?: NodeJS.Timeout;

  constructor(parent?: AbortSignal) {
    this.signal = parent
      ? AbortSignal.any([parent, this.controller.signal])
      : this.controller.signal;
  }

  /** Ends in some milliseconds from now instead of at the time set before. */
  set(milliseconds: number, failure: () => Error): void {
    this.clear();
    this.timer = setTimeout(
      () => this.controller.abort(failure()),
      milliseconds,
    );
  }

  /** Does not end any more. */
  clear(): void {
    clearTimeout(this.timer);
  }
}
