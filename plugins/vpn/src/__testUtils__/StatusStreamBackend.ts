import { http, HttpResponse } from 'msw';

type Controller = ReadableStreamDefaultController<Uint8Array>;

/** A backend that streams one status to whoever asks for it. */
export class StatusStreamBackend {
  /** Requests so far. */
  requests = 0;
  private readonly streams = new Set<Controller>();

  readonly handler = http.get(
    '*/api/vpn/v1/entities/resource/default/office/status/stream',
    () => {
      this.requests++;
      const body = new ReadableStream<Uint8Array>({
        start: stream => {
          this.streams.add(stream);
        },
      });
      return new HttpResponse(body, {
        headers: { 'Content-Type': 'text/event-stream' },
      });
    },
  );

  send(event: string, data: object) {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  write(text: string) {
    this.streams.forEach(stream =>
      stream.enqueue(new TextEncoder().encode(text)),
    );
  }

  /** Ends all streams, as the backend does when credentials expire. */
  end() {
    this.streams.forEach(stream => stream.close());
    this.streams.clear();
  }

  /** Breaks all streams, as a lost connection does. */
  break() {
    this.streams.forEach(stream => stream.error(new TypeError('terminated')));
    this.streams.clear();
  }
}
