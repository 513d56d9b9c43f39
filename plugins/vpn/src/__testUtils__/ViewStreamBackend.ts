import { http, HttpResponse } from 'msw';
import { parseViewQuery, ViewSelection } from 'backstage-plugin-vpn-common';

type Controller = ReadableStreamDefaultController<Uint8Array>;

/** A backend that streams the same views to whoever asks for one. */
export class ViewStreamBackend {
  /** What was asked for, once for each request so far. */
  readonly requests: ViewSelection[] = [];
  // A request that nobody holds is collected as garbage, and then nobody hears of its end.
  private readonly streams = new Map<Controller, Request>();

  readonly handler = http.get('*/api/vpn/v1/stream', ({ request }) => {
    this.requests.push(parseViewQuery(new URL(request.url).searchParams));
    const body = new ReadableStream<Uint8Array>({
      start: stream => {
        this.streams.set(stream, request);
        request.signal.addEventListener('abort', () =>
          this.streams.delete(stream),
        );
      },
    });
    return new HttpResponse(body, {
      headers: { 'Content-Type': 'text/event-stream' },
    });
  });

  /** How many streams are open. */
  get open(): number {
    return this.streams.size;
  }

  send(event: 'view' | 'patch', data: object) {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  write(text: string) {
    this.streams.forEach((_, stream) =>
      stream.enqueue(new TextEncoder().encode(text)),
    );
  }

  /** Ends all streams, as the backend does when credentials expire. */
  end() {
    this.streams.forEach((_, stream) => stream.close());
    this.streams.clear();
  }

  /** Breaks all streams, as a lost connection does. */
  break() {
    this.streams.forEach((_, stream) =>
      stream.error(new TypeError('terminated')),
    );
    this.streams.clear();
  }
}
