/** How a task is interrupted: something that it asked fails, or its backend dies. */
export type InterruptionKind = 'fails' | 'dies';

/** Interrupts a task once, at one point of its way. */
export class Interruption {
  /** Resolves once the task is there. */
  readonly reached: Promise<void>;
  private report = () => {};
  private over = false;

  constructor(private readonly point: string, readonly kind: InterruptionKind) {
    this.reached = new Promise(resolve => {
      this.report = resolve;
    });
  }

  /** Called at each point of the way; a task whose backend is dead never comes back from it. */
  async pass(point: string): Promise<void> {
    if (this.over || point !== this.point) {
      return;
    }
    this.over = true;
    this.report();
    if (this.kind === 'fails') {
      throw new Error(`Interrupted at ${point}`);
    }
    await new Promise(() => {});
  }
}
