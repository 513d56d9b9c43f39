import type { VpnProblem, VpnProblemCode } from '../status/vpnProblem';

/** What one concern of a status says: its part of the status and the problems it names. */
export interface Finding<T> {
  value: T;
  problems: VpnProblem[];
  /** When it would change by time alone, in milliseconds since the epoch. */
  nextChangeAt?: number;
}

/** A problem that keeps devices from connecting. */
export function error(
  code: VpnProblemCode,
  message: string,
  hint: string,
): VpnProblem {
  return { code, severity: 'error', message, hint };
}

/** A problem that devices can live with. */
export function warning(
  code: VpnProblemCode,
  message: string,
  hint: string,
): VpnProblem {
  return { code, severity: 'warning', message, hint };
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
