/** The value that a share of all is at most (nearest rank); `undefined` where there is none. */
export function percentile(
  values: number[],
  share: number,
): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1];
}

/** Waits for a value, but not longer than some milliseconds; then it is `undefined`. */
export async function within<T>(
  milliseconds: number,
  value: Promise<T>,
): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([value, late]).finally(() => clearTimeout(timer));
}

/** How long changes took, in milliseconds. */
export interface Latency {
  p50?: number;
  p95?: number;
  samples: number;
  /** Changes that did not arrive in time. */
  missed: number;
}

/** Sums up how long changes took; `undefined` stands for one that did not arrive. */
export function latencyOf(waits: Array<number | undefined>): Latency {
  const arrived = waits.filter(wait => wait !== undefined);
  return {
    p50: percentile(arrived, 0.5),
    p95: percentile(arrived, 0.95),
    samples: arrived.length,
    missed: waits.length - arrived.length,
  };
}
