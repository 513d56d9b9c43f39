import http from 'node:http';
import { expect, test } from '@playwright/test';
import { breakDemoCluster, guestToken, healDemoCluster } from './portal';

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

test('nothing is read without a token', async ({ request }) => {
  const response = await request.get(
    '/api/vpn/v1/entities/resource/default/office/status',
  );
  expect(response.status()).toBe(401);
});
