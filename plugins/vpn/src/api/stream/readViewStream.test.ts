import { readViewStream } from './readViewStream';

describe('readViewStream', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const cancel = jest.fn();
  const silent = async () => new Response(new ReadableStream({ cancel }));

  it('gives up a stream that falls silent', async () => {
    const reading = readViewStream(
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

  it('gives up a request that is not answered', async () => {
    const unanswered = (signal: AbortSignal) =>
      new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
    const reading = readViewStream(
      unanswered,
      jest.fn(),
      new AbortController().signal,
    );

    await Promise.all([
      expect(reading).rejects.toThrow('not been heard for 45 s'),
      jest.advanceTimersByTimeAsync(45_000),
    ]);
  });

  it('ends when it is aborted', async () => {
    const abort = new AbortController();
    const reading = readViewStream(silent, jest.fn(), abort.signal);
    await jest.advanceTimersByTimeAsync(0);

    abort.abort();
    await expect(reading).resolves.toBeUndefined();
    expect(cancel).toHaveBeenCalled();
  });

  it('tells of comments after the first view', async () => {
    const onEvent = jest.fn();
    const body = ': hello\n\nevent: view\ndata: {"vpns":{}}\n\n: hello\n\n';
    await readViewStream(
      async () => new Response(body),
      onEvent,
      new AbortController().signal,
    );

    expect(onEvent.mock.calls).toEqual([
      [{ type: 'view', view: { vpns: {} } }],
      [{ type: 'heard' }],
    ]);
  });
});
