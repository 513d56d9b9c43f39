/** Where the view of a tab comes from. */
export interface ViewSource {
  /** Brings these parts from now on, and no others. */
  show(parts: ReadonlySet<string>): void;
  /** Brings nothing any more, at once. */
  stop(): void;
}
