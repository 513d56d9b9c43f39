import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readEvents } from '../__testUtils__/readEvents';
import { DocumentStreams } from './DocumentStreams';
import type { LiveDocument } from './LiveDocument';

// A real backend compresses its answers, that of the other tests does not.
describe('the compression of a real backend', () => {
  const headers = { 'Accept-Encoding': 'gzip, br' };
  let streams: DocumentStreams;
  let tell: (value: { text: string }) => void;
  let server: Server;
  let url: string;

  beforeEach(async () => {
    const config = mockServices.rootConfig();
    const logger = mockServices.rootLogger();
    streams = new DocumentStreams(logger);
    const document: LiveDocument<{ text: string }> = {
      authorize: async () => {},
      start: listener => {
        tell = value => listener(value, true);
        tell({ text: 'first' });
      },
      stop: () => {},
    };
    const app = express();
    app.use(MiddlewareFactory.create({ config, logger }).compression());
    app.get('/plain', (_, response) => response.json('x'.repeat(2_000)));
    app.get('/stream', (_, response) =>
      streams.open(response, mockCredentials.user(), 'text', document),
    );
    server = app.listen(0);
    url = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('packs an answer', async () => {
    const plain = await fetch(`${url}/plain`, { headers });
    expect(plain.headers.get('content-encoding')).toMatch(/gzip|br/);
    await plain.text();
  });

  it.each([
    ['leaves a stream as it is', '', undefined],
    [
      'packs a stream for who asks for it, and sends each event at once',
      '?compression=gzip',
      'gzip',
    ],
  ])('%s', async (_, query, encoding) => {
    const reader = await readEvents<{ text: string }>(
      `${url}/stream${query}`,
      headers,
    );
    expect(reader.headers['content-encoding']).toBe(encoding);
    await reader.until(({ text }) => text === 'first');
    tell({ text: 'second' });
    await reader.until(({ text }) => text === 'second');
    streams.stop();
    await reader.ended;
  });

  it('packs nothing for who cannot unpack it', async () => {
    const reader = await readEvents<{ text: string }>(
      `${url}/stream?compression=gzip`,
      { 'Accept-Encoding': 'identity' },
    );
    expect(reader.headers).not.toHaveProperty('content-encoding');
    await reader.until(({ text }) => text === 'first');
    reader.close();
  });
});
