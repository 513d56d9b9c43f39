import type { RequestHandler } from 'express';

/** Requests that are remembered. */
const MAXIMUM_REQUESTS = 1_000;

/** A request as tests look at it. */
export interface LoggedRequest {
  method: string;
  /** With its query. */
  path: string;
  /** HTTP status code, once it was answered. */
  status?: number;
}

/** Remembers the latest requests. */
export class RequestLog {
  readonly requests: LoggedRequest[] = [];
  /** All requests so far, those that are forgotten too. */
  count = 0;

  readonly middleware: RequestHandler = (request, response, next) => {
    const logged: LoggedRequest = {
      method: request.method,
      path: request.originalUrl,
    };
    this.count += 1;
    this.requests.push(logged);
    if (this.requests.length > MAXIMUM_REQUESTS) {
      this.requests.shift();
    }
    response.once('finish', () => {
      logged.status = response.statusCode;
    });
    next();
  };
}
