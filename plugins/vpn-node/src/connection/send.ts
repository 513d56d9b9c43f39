import http, { type IncomingMessage } from 'node:http';
import https, { type RequestOptions } from 'node:https';

/**
 * Silence on a connection after which the other side is asked whether it is
 * there. Notices a lost peer before a watch's own deadline, and keeps what
 * stands in between from forgetting the connection.
 */
const KEEP_ALIVE_MILLISECONDS = 30_000;

/** One HTTP request to an API server. */
export interface SentRequest {
  url: URL;
  options: RequestOptions;
  body?: string;
  /** Time to connect, TLS included, in milliseconds. */
  connectMilliseconds: number;
  /** Makes the error of a connection that was not there in time. */
  connectFailure: () => Error;
}

/**
 * Sends a request over a connection of its own and gives the answer as soon
 * as its headers are there. Aborting `options.signal` closes the connection.
 */
export function send(request: SentRequest): Promise<IncomingMessage> {
  const secure = request.url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const sent = (secure ? https : http).request(
      request.url,
      { ...request.options, agent: false },
      resolve,
    );
    sent.setSocketKeepAlive(true, KEEP_ALIVE_MILLISECONDS);
    const timer = setTimeout(
      () => sent.destroy(request.connectFailure()),
      request.connectMilliseconds,
    );
    sent.on('socket', socket =>
      socket.once(secure ? 'secureConnect' : 'connect', () =>
        clearTimeout(timer),
      ),
    );
    sent.on('close', () => clearTimeout(timer));
    sent.on('error', reject);
    sent.end(request.body);
  });
}
