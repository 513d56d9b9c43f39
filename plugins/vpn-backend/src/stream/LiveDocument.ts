/** A document that changes, as one user may see it. */
export interface LiveDocument<T extends object> {
  /**
   * Finds out anew what the user may see. Called before `start`, and every
   * minute after it; the stream ends where it throws.
   */
  authorize(): Promise<void>;

  /**
   * Tells a listener the document at once, and then whenever it changed.
   * `settled` says whether all that it is made from was read, or failed.
   */
  start(listener: (document: T, settled: boolean) => void): void;

  stop(): void;
}
