import http from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { VIEWER_TOKEN } from '../backend/configOf';

/** An answer: its text as it comes, and what came over the network for it. */
export interface OpenAnswer {
  text: Readable;
  /** Bytes so far. */
  bytes(): number;
}

/**
 * Sends a request as a browser does: compressed answers are taken.
 *
 * @throws Error if it is refused, fails, or is aborted before it is answered
 */
export function openRequest(
  url: string,
  { body, signal }: { body?: object; signal: AbortSignal },
): Promise<OpenAnswer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      {
        method: body ? 'POST' : 'GET',
        agent: false,
        signal,
        headers: {
          Authorization: `Bearer ${VIEWER_TOKEN}`,
          'Accept-Encoding': 'gzip, deflate, br',
          ...(body && { 'Content-Type': 'application/json' }),
        },
      },
      response => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        const text = unpacked(response).setEncoding('utf8');
        text.on('error', () => {});
        if (response.statusCode !== 200) {
          reject(new Error(`${url} answered ${response.statusCode}`));
        }
        resolve({ text, bytes: () => bytes });
      },
    );
    request.on('error', reject);
    request.end(body && JSON.stringify(body));
  });
}

function unpacked(response: http.IncomingMessage): Readable {
  response.on('error', () => {});
  switch (response.headers['content-encoding']) {
    case 'gzip':
      return response.pipe(createGunzip());
    case 'br':
      return response.pipe(createBrotliDecompress());
    default:
      return response;
  }
}
