import { readStatusStream } from './readStatusStream';

describe('readStatusStream', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('gives up a stream that falls silent', async () => {
    const cancel = jest.fn();
    const silent = new Response(new ReadableStream({ cancel }));
    const reading = readStatusStream(
      silent,
      jest.fn(),
      new AbortController().signal,
    );

    await Promise.all([
      expect(reading).rejects.toThrow('not been heard for 45 s'),
      jest.advanceTimersByTimeAsync(45_000),
    ]);
    expect(cancel).toHaveBeenCalled();
  });

  it('ends when it is aborted', async () => {
    const cancel = jest.fn();
    const abort = new AbortController();
    const reading = readStatusStream(
      new Response(new ReadableStream({ cancel })),
      jest.fn(),
      abort.signal,
    );

    abort.abort();
    await expect(reading).resolves.toBeUndefined();
    expect(cancel).toHaveBeenCalled();
  });
});
