import { NamespaceRead } from './NamespaceRead';

describe('what is read of a namespace', () => {
  const read = jest.fn(async (namespace: string) => [`event of ${namespace}`]);
  let reads: NamespaceRead<string>;

  beforeEach(() => {
    jest.useFakeTimers();
    read.mockClear();
    reads = new NamespaceRead(
      read,
      () => {},
      () => {},
    );
  });
  afterEach(() => {
    reads.stop();
    jest.useRealTimers();
  });

  const pass = (milliseconds: number) =>
    jest.advanceTimersByTimeAsync(milliseconds);

  it('is kept for who comes back soon, and read at most once a minute', async () => {
    reads.need('vpn-office', 0);
    await pass(0);
    reads.release('vpn-office');
    await pass(59_000);
    expect(reads.list('vpn-office')).toEqual(['event of vpn-office']);
    reads.need('vpn-office', 0);
    await pass(0);
    expect(read).toHaveBeenCalledTimes(1);
    await pass(1_000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is forgotten a minute after nobody needs it any more', async () => {
    reads.need('vpn-office', 0);
    await pass(0);
    reads.release('vpn-office');
    await pass(60_000);
    expect(reads.list('vpn-office')).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
