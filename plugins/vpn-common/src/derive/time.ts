/**
 * A moment in ISO 8601. The API's JSON has times as texts, the types that
 * Kubernetes publishes for it say `Date`.
 */
export function isoTime(
  moment: Date | string | number | undefined,
): string | undefined {
  return moment === undefined ? undefined : new Date(moment).toISOString();
}

/** A moment in milliseconds since the epoch. */
export function milliseconds(
  moment: Date | string | undefined,
): number | undefined {
  return moment === undefined ? undefined : new Date(moment).getTime();
}
