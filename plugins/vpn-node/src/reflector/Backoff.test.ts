import { Backoff } from './Backoff';

describe('Backoff', () => {
  const limits = { minimum: 1_000, maximum: 60_000 };

  beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(1));
  afterEach(() => jest.restoreAllMocks());

  it('doubles the time with each failure, up to the maximum', () => {
    const backoff = new Backoff(limits);
    expect(Array.from({ length: 8 }, () => backoff.next())).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000,
    ]);
  });

  it('starts again after a success', () => {
    const backoff = new Backoff(limits);
    backoff.next();
    backoff.next();
    backoff.reset();
    expect(backoff.next()).toBe(1_000);
  });

  it('takes by chance up to half of that time away, so that clients do not come back together', () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    expect(new Backoff(limits).next()).toBe(750);
  });
});
