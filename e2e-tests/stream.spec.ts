import http from 'node:http';
import {
  type APIRequestContext,
  type BrowserContext,
  expect,
  type Page,
  test,
} from '@playwright/test';
import { OpenStreams } from './OpenStreams';
import {
  breakDemoCluster,
  guestToken,
  healDemoCluster,
  signIn,
} from './portal';

interface Stream {
  headers: http.IncomingHttpHeaders;
  /** Everything received so far. */
  text(): string;
  close(): void;
}

function open(url: string, token: string): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const request = http.get(
      url,
      {
        headers: {
          Authorization: `Bearer ${token}`,
          'Accept-Encoding': 'gzip, deflate, br',
        },
      },
      response => {
        let received = '';
        response.setEncoding('utf8');
        response.on('data', chunk => {
          received += chunk;
        });
        resolve({
          headers: response.headers,
          text: () => received,
          close: () => request.destroy(),
        });
      },
    );
    request.on('error', reject);
  });
}

test.afterEach(({ request }) => healDemoCluster(request));

test('a stream of the started backend is not held back by compression', async ({
  request,
  baseURL,
}) => {
  const stream = await open(
    `${baseURL}/api/vpn/v1/entities/resource/default/office/status/stream`,
    await guestToken(request),
  );
  try {
    expect(stream.headers['content-type']).toContain('text/event-stream');
    expect(stream.headers['content-encoding']).toBeUndefined();
    await expect
      .poll(() => stream.text(), { message: 'the first event' })
      .toMatch(/^event: ?status$/m);

    await breakDemoCluster(request, {
      fault: 'image-pull-error',
      namespace: 'vpn-office',
    });
    await expect
      .poll(() => stream.text(), { message: 'the patch of the change' })
      .toMatch(/^event: ?patch$[^]*image-pull-failed/m);
  } finally {
    stream.close();
  }
});

/** Opens the tabs of two VPNs, in turns. */
async function openVpnTabs(
  context: BrowserContext,
  count: number,
): Promise<Page[]> {
  const pages: Page[] = [];
  for (const name of Array.from({ length: count }, (_, i) =>
    i % 2 ? 'lab' : 'office',
  )) {
    const page = await context.newPage();
    await page.goto(`/catalog/default/resource/${name}/vpn`);
    await expect(page.getByText('Up to date', { exact: true })).toBeVisible();
    pages.push(page);
  }
  return pages;
}

/** Headless pages are always visible: they are told that they are not. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate(value => {
    Object.defineProperty(document, 'hidden', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

async function breakBoth(request: APIRequestContext, fault: string) {
  for (const namespace of ['vpn-office', 'vpn-lab']) {
    await breakDemoCluster(request, { fault, namespace });
  }
}

const verdict = (page: Page) => page.getByRole('status').getByRole('heading');

test('eight pages share one stream, which another one takes over', async ({
  context,
  page,
  request,
}) => {
  const streams = new OpenStreams(context);
  const isOne = () => expect.poll(() => streams.open.length).toBe(1);
  const allShow = (pages: Page[], text: RegExp) =>
    Promise.all(pages.map(tab => expect(verdict(tab)).toHaveText(text)));

  await signIn(page);
  const pages = await openVpnTabs(context, 8);
  await isOne();

  await test.step('a change is on every page, from a compressed stream', async () => {
    await breakBoth(request, 'image-pull-error');
    await allShow(pages, /^Down/);
    const response = await streams.open[0].response();
    expect(await response!.headerValue('content-encoding')).toBe('gzip');
    await isOne();
  });

  const leader = streams.holder;
  const others = pages.filter(tab => tab !== leader);

  await test.step('the page with the stream is closed', async () => {
    await leader.close();
    await isOne();
    await healDemoCluster(request);
    await allShow(others, /^Healthy/);
  });

  const [seen, ...hidden] = others;

  await test.step('all pages but one are hidden', async () => {
    await Promise.all(hidden.map(tab => setHidden(tab, true)));
    await isOne();
    await expect.poll(() => streams.holder === seen).toBe(true);
    await breakBoth(request, 'crash-loop');
    await allShow([seen], /^Down/);
  });

  await test.step('all pages are hidden', async () => {
    await setHidden(seen, true);
    await expect.poll(() => streams.open.length).toBe(0);
  });

  await test.step('pages are seen again', async () => {
    await Promise.all(others.map(tab => setHidden(tab, false)));
    await allShow(others, /^Down/);
    await isOne();
  });
});

test('nothing is read without a token', async ({ request }) => {
  const response = await request.get(
    '/api/vpn/v1/entities/resource/default/office/status',
  );
  expect(response.status()).toBe(401);
});
