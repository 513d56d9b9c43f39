import { percentile, within } from './statistics';

describe('percentile', () => {
  it.each([
    [[], 0.95, undefined],
    [[7], 0.5, 7],
    [[3, 1, 2, 4], 0.5, 2],
    [Array.from({ length: 100 }, (_, index) => 100 - index), 0.95, 95],
  ])('of %j at %d is %p', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });
});

describe('within', () => {
  it('gives the value, or nothing once the time is over', async () => {
    await expect(within(60_000, Promise.resolve('here'))).resolves.toBe('here');
    await expect(within(1, new Promise(() => {}))).resolves.toBeUndefined();
  });
});
