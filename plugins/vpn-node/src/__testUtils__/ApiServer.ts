import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** How a server answers one request. */
export type Answer = (
  response: ServerResponse,
  request: IncomingMessage,
) => void;

/** A server that answers its requests as told, one after the other; the last answer repeats. */
export class ApiServer {
  readonly requests: IncomingMessage[] = [];
  readonly sockets = new Set<Socket>();

  static async start(...answers: Answer[]): Promise<ApiServer> {
    const server = new ApiServer(answers);
    await new Promise<void>(resolve =>
      server.server.listen(0, '127.0.0.1', resolve),
    );
    return server;
  }

  private readonly server = http.createServer((request, response) => {
    const answer = this.answers[this.requests.length] ?? this.answers.at(-1);
    this.requests.push(request);
    answer?.(response, request);
  });

  private constructor(private readonly answers: Answer[]) {
    this.server.on('connection', socket => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Path and query of each request. */
  get paths(): URL[] {
    return this.requests.map(({ url }) => new URL(url ?? '', this.url));
  }

  /** Waits for its connections to be closed by who opened them. */
  async stop(): Promise<void> {
    await new Promise(resolve => this.server.close(resolve));
  }
}

/** Answers with JSON. */
export function json(
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Answer {
  return response => {
    response.writeHead(status, {
      'Content-Type': 'application/json',
      ...headers,
    });
    response.end(JSON.stringify(body));
  };
}

/** Answers with a Status object, as an API server refuses. */
export function refusal(
  code: number,
  message: string,
  headers?: Record<string, string>,
): Answer {
  return json(
    { kind: 'Status', status: 'Failure', code, message },
    code,
    headers,
  );
}

/** Answers each path as told, and every other with 404. */
export function byPath(answers: Record<string, Answer>): Answer {
  return (response, request) => {
    const { pathname } = new URL(request.url ?? '', 'http://cluster');
    const answer = answers[pathname] ?? refusal(404, 'page not found');
    answer(response, request);
  };
}

/** Answers with the frames of a watch, which stays open. */
export function watching(...frames: unknown[]): Answer {
  return response => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.flushHeaders();
    frames.forEach(frame => response.write(`${JSON.stringify(frame)}\n`));
  };
}

/** Closes the connection without an answer. */
export const closing: Answer = response => {
  response.destroy();
};

/** Never answers. */
export const hanging: Answer = () => {};
