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
  private parts: ReadonlySet<string> = new Set();
  private reading = new AbortController();
  private lingering?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly open: OpenViewStream,
    private readonly onEvent: (event: StreamEvent) => void,
  ) {}

  show(parts: ReadonlySet<string>) {
    clearTimeout(this.lingering);
    if ([...parts].some(part => !this.parts.has(part))) {
      this.read(parts);
    } else if (parts.size < this.parts.size) {
      this.lingering = setTimeout(() => this.read(parts), LINGER);
    }
  }

  stop() {
    clearTimeout(this.lingering);
    this.parts = new Set();
    this.reading.abort();
  }

  private read(parts: ReadonlySet<string>) {
    this.reading.abort();
    this.parts = parts;
    this.reading = new AbortController();
    if (parts.size) {
      this.keepReading(selectionOf(parts), this.reading.signal);
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
