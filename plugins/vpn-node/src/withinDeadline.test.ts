import { withinDeadline } from './withinDeadline';

describe('withinDeadline', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const never = () => new Promise<never>(() => {});

  it('gives the answer, and lets nothing wait for the deadline', async () => {
    expect(await withinDeadline('test', async () => 'answer')).toBe('answer');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ends at the deadline, even where nobody listens to its signal', async () => {
    let signal: AbortSignal | undefined;
    const answer = withinDeadline('test', limits => {
      signal = limits.signal;
      expect(limits.timeoutMilliseconds).toBe(8_000);
      return never();
    });
    const settled = Promise.allSettled([answer]);
    await jest.advanceTimersByTimeAsync(9_999);
    expect(signal?.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(signal?.aborted).toBe(true);
    await settled;
    await expect(answer).rejects.toMatchObject({
      name: 'ClusterRequestError',
      failure: 'slow',
      message: 'Cluster test: no whole answer within 10 s',
    });
  });

  it('ends as its caller does', async () => {
    const caller = new AbortController();
    const answer = withinDeadline('test', never, { signal: caller.signal });
    caller.abort(new Error('the task was cancelled'));
    await expect(answer).rejects.toThrow('the task was cancelled');
  });
});
