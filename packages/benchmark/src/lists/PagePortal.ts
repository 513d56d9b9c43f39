import { readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createMergePatch, type VpnView } from 'backstage-plugin-vpn-common';
import type { LiveList } from './LiveList';
import { portalAnswer } from './portalAnswers';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** The built frontend over HTTP, with a view that changes every second. */
export class PagePortal {
  static async start(
    frontend: string,
    viewAt: LiveList['viewAt'],
  ): Promise<PagePortal> {
    const portal = new PagePortal(frontend, viewAt);
    await new Promise<void>(resolve => {
      portal.server.listen(0, '127.0.0.1', resolve);
    });
    return portal;
  }

  private readonly server: Server;
  private readonly streams = new Set<ServerResponse>();
  private readonly timer: NodeJS.Timeout;
  private second = 0;
  private view: VpnView;

  private constructor(
    private readonly frontend: string,
    private readonly viewAt: LiveList['viewAt'],
  ) {
    this.view = viewAt(0);
    this.server = createServer((request, response) =>
      this.answer(request, response),
    );
    this.timer = setInterval(() => this.tick(), 1_000);
  }

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  stop() {
    clearInterval(this.timer);
    this.server.closeAllConnections();
    this.server.close();
  }

  private tick() {
    this.second += 1;
    const before = this.view;
    this.view = this.viewAt(this.second);
    const patch = createMergePatch(before, this.view) ?? {};
    this.streams.forEach(stream => send(stream, 'patch', patch));
  }

  private answer({ url = '/' }: IncomingMessage, response: ServerResponse) {
    const { pathname } = new URL(url, this.url);
    if (pathname === '/api/vpn/v1/stream') {
      this.stream(response);
    } else if (pathname.startsWith('/api/')) {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(portalAnswer(pathname)));
    } else {
      this.serve(pathname, response);
    }
  }

  private stream(response: ServerResponse) {
    response.setHeader('Content-Type', 'text/event-stream');
    send(response, 'view', this.view);
    this.streams.add(response);
    response.on('close', () => this.streams.delete(response));
  }

  /** A file of the frontend; its pages are all the same file. */
  private serve(pathname: string, response: ServerResponse) {
    const extension = path.extname(pathname);
    const isFile = extension in types;
    const file = path.join(this.frontend, isFile ? pathname : 'index.html');
    const content = readFileSync(file);
    response.setHeader('Content-Type', types[isFile ? extension : '.html']);
    response.end(isFile ? content : this.configured(content.toString()));
  }

  /** The page, with the configuration of a portal at this address. */
  private configured(page: string): string {
    const data = {
      app: { title: 'Benchmark', baseUrl: this.url, packages: 'all' },
      organization: { name: 'Benchmark' },
      backend: { baseUrl: this.url },
      auth: { environment: 'development', providers: { guest: {} } },
    };
    const config = JSON.stringify([{ context: 'benchmark', data }]);
    return page.replace(
      /(<script type="backstage.io\/config">)[^<]*/,
      (_, start) => `${start}${config}`,
    );
  }
}

function send(stream: ServerResponse, event: string, data: object) {
  stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
