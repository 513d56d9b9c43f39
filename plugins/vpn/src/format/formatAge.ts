import { DateTime } from 'luxon';

/**
 * How long ago a moment was, in words: `12 seconds ago`. `undefined` where it
 * is just now, and so of a moment that a clock ahead of ours takes for the future.
 *
 * @param moment - ISO 8601
 * @param now - milliseconds since the epoch
 * @param locale - BCP 47 tag of the language of the words
 */
export function formatAge(
  moment: string,
  now: number,
  locale: string,
): string | undefined {
  const then = DateTime.fromISO(moment);
  if (now - then.toMillis() < 1_000) {
    return undefined;
  }
  const base = DateTime.fromMillis(now);
  return then.toRelative({ base, locale }) ?? moment;
}
