import { createMergePatch } from 'backstage-plugin-vpn-common';
import type { Response } from 'express';
import { streamHeaders } from './streamHeaders';

// Proxies close a connection on which nothing moves.
const KEEP_ALIVE = 15_000;

/** A response, which has a `flush` where the backend compresses. */
type FlushableResponse = Response & { flush?(): void };

/**
 * Sends a document that changes as server-sent events: first the whole, then
 * merge patches (RFC 7386), with increasing ids. To a client that reads too
 * slowly it sends fewer, larger patches.
 */
export class DocumentStream<T extends object> {
  private sent?: T;
  private waiting?: T;
  private blocked = false;
  private id = 0;
  private readonly keepAlive: NodeJS.Timeout;

  /** @param firstEvent - name of the event with the whole document */
  constructor(
    private readonly response: FlushableResponse,
    readonly firstEvent: string,
  ) {
    response.writeHead(200, streamHeaders(response.req));
    response.flushHeaders();
    response.on('drain', () => this.drain());
    this.keepAlive = setInterval(() => this.comment(), KEEP_ALIVE);
    response.on('close', () => clearInterval(this.keepAlive));
  }

  /** Sends what changed since the document that was sent last. */
  send(document: T) {
    if (this.blocked) {
      this.waiting = document;
      return;
    }
    const patch = this.sent && createMergePatch(this.sent, document);
    if (!this.sent) {
      this.event(this.firstEvent, document);
    } else if (patch) {
      this.event('patch', patch);
    }
    this.sent = document;
  }

  end() {
    // What a client does not read would keep the connection open.
    if (this.blocked) {
      this.response.destroy();
    } else {
      this.response.end();
    }
  }

  private event(name: string, data: object) {
    this.id += 1;
    this.write(
      `event: ${name}\nid: ${this.id}\ndata: ${JSON.stringify(data)}\n\n`,
    );
  }

  private comment() {
    if (!this.blocked) {
      this.write(': still here\n\n');
    }
  }

  private write(text: string) {
    this.blocked = !this.response.write(text);
    // Where the answer is compressed: sends what the compression has kept.
    this.response.flush?.();
  }

  private drain() {
    this.blocked = false;
    const document = this.waiting;
    this.waiting = undefined;
    if (document) {
      this.send(document);
    }
  }
}
