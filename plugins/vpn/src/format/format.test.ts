import { formatAge } from './formatAge';
import { formatBytes } from './formatBytes';

describe('formatAge', () => {
  const now = Date.parse('2026-01-01T12:00:00.000Z');

  it.each([
    ['2026-01-01T11:59:48.000Z', '12 seconds ago'],
    ['2026-01-01T11:57:30.000Z', '2 minutes ago'],
    ['2025-12-25T12:00:00.000Z', '7 days ago'],
    ['2026-01-01T12:00:07.000Z', undefined],
  ])('of %s is %s', (moment, age) => {
    expect(formatAge(moment, now, 'en')).toBe(age);
  });

  it('is in the language of the texts', () => {
    expect(formatAge('2026-01-01T11:57:30.000Z', now, 'de')).toBe(
      'vor 2 Minuten',
    );
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1_234_567, '1.2 MB'],
    [5_000_000_000, '5 GB'],
    [7e15, '7,000 TB'],
  ])('of %d is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
