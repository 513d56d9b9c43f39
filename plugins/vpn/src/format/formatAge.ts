import { DateTime } from 'luxon';

/**
 * How long ago a moment was, in words: `12 seconds ago`. A moment that a
 * clock ahead of ours takes for the future counts as now.
 *
 * @param moment - ISO 8601
 * @param now - milliseconds since the epoch
 */
export function formatAge(moment: string, now: number): string {
  const then = DateTime.fromISO(moment);
  if (now - then.toMillis() < 1_000) {
    return 'just now';
  }
  const base = DateTime.fromMillis(now);
  return then.toRelative({ base, locale: 'en' }) ?? moment;
}
