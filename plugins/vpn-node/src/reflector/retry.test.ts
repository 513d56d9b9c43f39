import {
  type ClusterFailureKind,
  ClusterRequestError,
} from '../ClusterRequestError';
import { Backoff } from './Backoff';
import { retryDelay } from './retry';
import { DEFAULT_TIMING } from './timing';

const failureOf = (failure: ClusterFailureKind, retryAfterSeconds?: number) =>
  new ClusterRequestError('test', failure, 'words', {
    status: 0,
    retryAfterSeconds,
  });

describe('the time to the next try', () => {
  it.each<[string, ClusterRequestError, boolean, number, number]>([
    ['a first failure', failureOf('unreachable'), false, 0.5, 1],
    ['a refusal', failureOf('refused'), false, 30, 60],
    ['a path that is missing', failureOf('missing'), false, 30, 60],
    ['an optional one that is missing', failureOf('missing'), true, 300, 600],
    ['an optional one that is refused', failureOf('refused'), true, 30, 60],
    ['throttling', failureOf('throttled', 120), false, 120.5, 121],
    ['throttling for too long', failureOf('throttled', 9e9), false, 600, 601],
  ])('after %s differs by chance', (_, error, optional, from, to) => {
    const delays = [0, 0.5, 0.999].map(random => {
      jest.spyOn(Math, 'random').mockReturnValue(random);
      const backoff = new Backoff(DEFAULT_TIMING.backoff);
      return retryDelay(error, { optional }, backoff, DEFAULT_TIMING) / 1000;
    });
    jest.restoreAllMocks();
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(from);
    expect(Math.max(...delays)).toBeLessThanOrEqual(to);
    expect(new Set(delays).size).toBe(3);
  });

  it.each<ClusterFailureKind>(['unreachable', 'slow', 'refused', 'invalid'])(
    'is about a minute for a cluster that is %s for long',
    failure => {
      const backoff = new Backoff(DEFAULT_TIMING.backoff);
      const delays = Array.from({ length: 20 }, () =>
        retryDelay(failureOf(failure), {}, backoff, DEFAULT_TIMING),
      );
      delays.slice(7).forEach(delay => {
        expect(delay).toBeGreaterThanOrEqual(30_000);
        expect(delay).toBeLessThanOrEqual(60_000);
      });
    },
  );
});
