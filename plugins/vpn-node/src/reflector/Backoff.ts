/** Between half of a waiting time and all of it, by chance. */
export function jittered(milliseconds: number): number {
  return (milliseconds * (1 + Math.random())) / 2;
}

/** Waiting times, in milliseconds, that grow with each failure: exponential, with jitter. */
export class Backoff {
  private failures = 0;

  constructor(private readonly limits: { minimum: number; maximum: number }) {}

  /** How long to wait after one more failure. */
  next(): number {
    const ceiling = this.limits.minimum * 2 ** this.failures;
    this.failures += 1;
    return jittered(Math.min(ceiling, this.limits.maximum));
  }

  /** Starts again from the shortest waiting time. */
  reset(): void {
    this.failures = 0;
  }
}
