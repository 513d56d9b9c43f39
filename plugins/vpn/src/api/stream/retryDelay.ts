const FIRST = 1_000;
const LONGEST = 30_000;

/**
 * Time to wait before the stream is opened again, in milliseconds: longer
 * with every failure, and at random between half of that and all of it, so
 * that the browsers of a company do not come back all at once.
 */
export function retryDelay(failures: number): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** failures);
  return longest * (0.5 + Math.random() / 2);
}
