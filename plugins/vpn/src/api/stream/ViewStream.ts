import type { ViewSelection } from 'backstage-plugin-vpn-common';
import { selectionOf } from '../view/parts';
import { plainErrorOf } from '../view/plainError';
import type { ViewSource } from '../view/ViewSource';
import type { StreamEvent } from '../view/viewState';
import { pause } from './pause';
import { readViewStream } from './readViewStream';
import { retryDelay } from './retryDelay';

/** Time in milliseconds for which a stream may bring more than is shown: who goes to the next page needs no stream in between. */
const LINGER = 1_000;

/** Opens the stream of a view. */
export type OpenViewStream = (
  selection: ViewSelection,
  signal: AbortSignal,
) => Promise<Response>;

/**
 * The one stream that brings all parts. It is opened anew when more is to be
 * shown, a moment after less is, and when it breaks; until the new one speaks
 * what the old one told counts.
 */
export class ViewStream implements ViewSource {
  /** What is to be shown. */
  private wanted: ReadonlySet<string> = new Set();
  /** What the open stream brings. */
  private parts: ReadonlySet<string> = new Set();
  private reading = new AbortController();
  private lingering?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly open: OpenViewStream,
    private readonly onEvent: (event: StreamEvent) => void,
  ) {}

  show(parts: ReadonlySet<string>) {
    this.wanted = parts;
    if ([...parts].some(part => !this.parts.has(part))) {
      this.read();
    } else if (parts.size < this.parts.size) {
      this.lingering ??= setTimeout(() => this.read(), LINGER);
    } else {
      this.stopLingering();
    }
  }

  stop() {
    this.stopLingering();
    this.parts = new Set();
    this.reading.abort();
  }

  private stopLingering() {
    clearTimeout(this.lingering);
    this.lingering = undefined;
  }

  private read() {
    this.stopLingering();
    this.reading.abort();
    this.parts = this.wanted;
    this.reading = new AbortController();
    if (this.parts.size) {
      this.keepReading(selectionOf(this.parts), this.reading.signal);
    } else {
      this.onEvent({ type: 'ended' });
    }
  }

  private async keepReading(selection: ViewSelection, signal: AbortSignal) {
    let failures = 0;
    const tell = (event: StreamEvent) => {
      if (!signal.aborted) {
        this.onEvent(event);
      }
    };
    const onEvent = (event: StreamEvent) => {
      failures = 0;
      tell(event);
    };
    while (!signal.aborted) {
      await readViewStream(
        abort => this.open(selection, abort),
        onEvent,
        signal,
      ).then(
        () => tell({ type: 'ended' }),
        error => tell({ type: 'failed', error: plainErrorOf(error) }),
      );
      await pause(retryDelay(failures++), signal);
    }
  }
}
