import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import type { Response } from 'express';
import { Writable } from 'node:stream';
import { DocumentStreams } from './DocumentStreams';
import type { LiveDocument } from './LiveDocument';

/** A response whose client reads when it is told to. */
class FakeResponse extends Writable {
  /** Whether the client has stopped reading. */
  paused = false;
  readonly req = { query: {} };
  private text = '';
  private resume = () => {};

  writeHead() {}
  flushHeaders() {}

  _write(text: Buffer, _encoding: string, done: () => void) {
    this.text += text;
    this.resume = done;
    if (!this.paused) {
      done();
    }
  }

  /** What was sent since the last call. */
  received(): string {
    const { text } = this;
    this.text = '';
    return text;
  }

  readOn() {
    this.paused = false;
    this.resume();
  }
}

class FakeDocument implements LiveDocument<{ count: number }> {
  readonly authorize = jest.fn(async () => {});
  readonly stop = jest.fn();
  tell: (document: { count: number; text?: string }) => void = () => {};

  start(listener: (document: { count: number }, settled: boolean) => void) {
    this.tell = document => listener(document, true);
    this.tell({ count: 0 });
  }
}

describe('a stream of a document', () => {
  const streams = new DocumentStreams(mockServices.logger.mock());
  let document: FakeDocument;
  let response: FakeResponse;

  beforeEach(() => {
    jest.useFakeTimers();
    document = new FakeDocument();
    response = new FakeResponse({ highWaterMark: 1_000 });
  });
  afterEach(() => {
    response.destroy();
    jest.useRealTimers();
  });

  const open = (credentials = mockCredentials.user()) =>
    streams.open(
      response as unknown as Response,
      credentials,
      'count',
      document,
    );

  it('sends nothing where nothing changed, but a comment every 15 s', async () => {
    await open();
    expect(response.received()).toBe(
      'event: count\nid: 1\ndata: {"count":0}\n\n',
    );
    document.tell({ count: 0 });
    expect(response.received()).toBe('');
    await jest.advanceTimersByTimeAsync(15_000);
    expect(response.received()).toMatch(/^:.*\n\n$/);
  });

  it('sends one patch for all that a slow client missed', async () => {
    await open();
    response.paused = true;
    document.tell({ count: 1, text: 'x'.repeat(2_000) });
    document.tell({ count: 2 });
    document.tell({ count: 3 });
    expect(response.received()).toContain('"count":1');
    response.readOn();
    await jest.advanceTimersByTimeAsync(0);
    expect(response.received()).toBe(
      'event: patch\nid: 3\ndata: {"count":3,"text":null}\n\n',
    );
  });

  it('asks every minute whether the user may still see it, and ends if not', async () => {
    await open();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(response.writableEnded).toBe(false);
    document.authorize.mockRejectedValueOnce(new NotAllowedError('no more'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(response.writableEnded).toBe(true);
  });

  it('ends when the credentials expire', async () => {
    const expiresAt = new Date(Date.now() + 5_000);
    await open({ ...mockCredentials.user(), expiresAt });
    await jest.advanceTimersByTimeAsync(4_999);
    expect(response.writableEnded).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(response.writableEnded).toBe(true);
  });

  it('stops the document at once when the client leaves', async () => {
    await open();
    response.destroy();
    await jest.advanceTimersByTimeAsync(0);
    expect(document.stop).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });
});
