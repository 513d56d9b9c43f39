import { applyMergePatch } from 'backstage-plugin-vpn-common';
import { createParser, EventSourceMessage } from 'eventsource-parser';
import http from 'node:http';
import { createGunzip } from 'node:zlib';

/** A client of an event stream, as a browser's would be. */
export interface EventReader<T> {
  status: number;
  headers: http.IncomingHttpHeaders;
  events: EventSourceMessage[];
  /** The document, as its events give it so far. */
  document(): T;
  /** Resolves as soon as the document is as expected. */
  until(expected: (document: T) => boolean): Promise<T>;
  /** Resolves when the server ended the stream. */
  ended: Promise<void>;
  close(): void;
}

/** Opens an event stream of a document and its merge patches. */
export async function readEvents<T extends object>(
  url: string,
  headers: http.OutgoingHttpHeaders = {},
): Promise<EventReader<T>> {
  const response = await new Promise<http.IncomingMessage>(
    (resolve, reject) => {
      http.get(url, { headers, agent: false }, resolve).on('error', reject);
    },
  );
  const events: EventSourceMessage[] = [];
  const waiting = new Set<() => void>();
  const parser = createParser({ onEvent: event => events.push(event) });
  const packed = response.headers['content-encoding'] === 'gzip';
  const content = packed ? response.pipe(createGunzip()) : response;
  content.setEncoding('utf8');
  content.on('data', (text: string) => {
    parser.feed(text);
    waiting.forEach(check => check());
  });
  const ended = new Promise<void>(resolve => {
    response.on('close', () => resolve());
  });
  // Closing it is no error.
  response.on('error', () => {});

  const document = () => {
    const [first, ...patches] = events.map(({ data }) => JSON.parse(data));
    return patches.reduce<T>(applyMergePatch, first);
  };
  return {
    status: response.statusCode!,
    headers: response.headers,
    events,
    document,
    until: expected =>
      new Promise(resolve => {
        const check = () => {
          if (events.length && expected(document())) {
            waiting.delete(check);
            resolve(document());
          }
        };
        waiting.add(check);
        check();
      }),
    ended,
    close: () => response.destroy(),
  };
}
