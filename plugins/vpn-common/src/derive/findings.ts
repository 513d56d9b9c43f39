import type { DerivedProblem } from './problem';

/** What one concern of a status says: its part of the status and the problems it names. */
export interface Finding<T> {
  value: T;
  problems: DerivedProblem[];
  /** When it would change by time alone, in milliseconds since the epoch. */
  nextChangeAt?: number;
}

/** The earlier of two moments, either of which may be unknown. */
export function earliest(
  ...moments: Array<number | undefined>
): number | undefined {
  const known = moments.filter(
    (moment): moment is number => moment !== undefined,
  );
  return known.length ? Math.min(...known) : undefined;
}
