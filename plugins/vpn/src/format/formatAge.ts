import { DateTime } from 'luxon';

/**
 * How long ago a moment was, in words: `12 seconds ago`. A moment that a
 * clock ahead of ours takes for the future counts as now.
 *
 * @param moment - ISO 8601
 * @param now - milliseconds since the epoch
 */
export function formatAge(moment: string, now: number): string {
  const then = Math.min(DateTime.fromISO(moment).toMillis(), now);
  const base = DateTime.fromMillis(now);
  return DateTime.fromMillis(then).toRelative({ base, locale: 'en' }) ?? moment;
}
