import { statusCodeOf } from 'backstage-plugin-vpn-common';
import type { StatusListener } from './readStatusStream';
import { retryDelay } from './retryDelay';
import type { VpnStatusFeed, VpnStatusSnapshot } from './VpnApi';

/** Opens a stream and reads it to its end. */
type ReadStream = (
  onHeard: StatusListener,
  signal: AbortSignal,
) => Promise<void>;

/**
 * A status kept current by one stream, however many subscribe. The stream is
 * open while someone subscribes and the page is visible, and is opened again
 * when it breaks.
 */
export class StreamedStatusFeed implements VpnStatusFeed {
  private readonly listeners = new Set<() => void>();
  private snapshot: VpnStatusSnapshot = { connection: 'connecting' };
  private reading?: AbortController;

  constructor(private readonly readStream: ReadStream) {}

  // Arrow functions, since React calls them without an object.
  getSnapshot = (): VpnStatusSnapshot => this.snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    document.addEventListener('visibilitychange', this.openOrClose);
    this.openOrClose();
    return () => {
      this.listeners.delete(listener);
      if (!this.listeners.size) {
        document.removeEventListener('visibilitychange', this.openOrClose);
        this.openOrClose();
      }
    };
  };

  private openOrClose = () => {
    const wanted = this.listeners.size > 0 && !document.hidden;
    if (wanted && !this.reading) {
      this.reading = new AbortController();
      this.keepReading(this.reading.signal);
    } else if (!wanted && this.reading) {
      this.reading.abort();
      this.reading = undefined;
      this.update({ connection: 'connecting', error: undefined });
    }
  };

  private async keepReading(signal: AbortSignal): Promise<void> {
    let failures = 0;
    const onHeard: StatusListener = status => {
      failures = 0;
      this.update({
        status: status ?? this.snapshot.status,
        receivedAt: Date.now(),
        connection: 'live',
        error: undefined,
      });
    };
    while (!signal.aborted) {
      const outcome = await this.readStream(onHeard, signal).then(
        () => ({ connection: 'connecting' } as const),
        failureOf,
      );
      if (!signal.aborted) {
        this.update(outcome);
        await pause(retryDelay(failures++), signal);
      }
    }
  }

  private update(change: Partial<VpnStatusSnapshot>) {
    this.snapshot = { ...this.snapshot, ...change };
    this.listeners.forEach(tell => tell());
  }
}

/** Whether the backend understood the request and will not show the status. */
function isRefusal(error: Error): boolean {
  return [400, 403, 404].includes(statusCodeOf(error) ?? 0);
}

function failureOf(error: Error): Partial<VpnStatusSnapshot> {
  return {
    connection: 'broken',
    error,
    // What the backend no longer shows, we do not go on showing.
    ...(isRefusal(error) && { status: undefined, receivedAt: undefined }),
  };
}

/** Waits until the time is over or the signal aborts. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
