import type { BrowserContext, Page, Request } from '@playwright/test';

/** The streams that the pages of a browser have open to the portal. */
export class OpenStreams {
  private readonly requests = new Set<Request>();

  constructor(context: BrowserContext) {
    const { requests } = this;
    context.on('request', request => {
      if (new URL(request.url()).pathname.endsWith('/stream')) {
        requests.add(request);
      }
    });
    context.on('requestfinished', request => requests.delete(request));
    context.on('requestfailed', request => requests.delete(request));
  }

  /** Of pages that are still open: a page takes its requests with it. */
  get open(): Request[] {
    return [...this.requests].filter(request => !pageOf(request).isClosed());
  }

  /** The page that has the first of them open. */
  get holder(): Page {
    return pageOf(this.open[0]);
  }
}

function pageOf(request: Request): Page {
  return request.frame().page();
}
